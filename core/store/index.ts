export { connectStore, createPool, isUnreachable, toStoreError } from './connect.ts';
export type { Store, StoreHandle } from './connect.ts';
export { migrate } from './migrate.ts';
export type { Database } from './schema.ts';
