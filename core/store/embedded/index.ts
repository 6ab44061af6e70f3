export { startEmbeddedPostgres } from './server.ts';
export type { EmbeddedOptions, EmbeddedPostgres } from './server.ts';
export { isAlive, takeOwnerLock } from './owner-lock.ts';
export type { OwnerLock } from './owner-lock.ts';
