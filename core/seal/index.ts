export { generateIdentity, open, recipientOf, seal } from './age.ts';
export { openChunk } from './chunk.ts';
export type { ChunkContext } from './chunk.ts';
export { ensureIdentity, readRecipient } from './identity.ts';
export { sealFindings } from './findings.ts';
export type { Sealing } from './findings.ts';
