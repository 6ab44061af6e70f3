export { chunkJobId, keepChunk } from './chunks.ts';
export { connectStore, createPool, isRefusedByStore, toStoreError } from './connect.ts';
export type { Store, StoreHandle } from './connect.ts';
export { isAlive, startEmbeddedPostgres, takeOwnerLock } from './embedded/index.ts';
export type { EmbeddedPostgres, OwnerLock } from './embedded/index.ts';
export { refuseLostKeys } from './keys-in-use.ts';
export { migrate } from './migrate.ts';
export { ensureProject } from './projects.ts';
export type { Database } from './schema.ts';
