/** The objects of a repository by their numbers, read from its files. */
import type { Repository } from '../../core/git/index.ts';
import { openObjectStore } from '../pack/object-store.ts';
import type { ObjectStore } from '../pack/object-store.ts';
import type { PackTables } from '../pack/pack-table.ts';
import type { ObjectType } from '../pack/packed-object.ts';
import { openObjectIds } from './object-ids.ts';
import type { ObjectIds } from './object-ids.ts';

export interface HistoryObjects {
  readonly ids: ObjectIds;
  /** Of packs that were read as a whole; whoever reads one puts its table here. */
  readonly tables: PackTables;
  /** Null where it is absent, damaged, of another type or too large. */
  read(object: number, type: ObjectType): Buffer | null;
  typeOf(object: number): ObjectType | null;
  /** Lets go of the files; they are opened again if anything more is read. */
  close(): void;
}

/** Null where only git knows what is there. */
export function openHistoryObjects(repository: Repository): HistoryObjects | null {
  const ids = openObjectIds(repository);
  if (ids === null) return null;
  let store: ObjectStore | undefined;
  const tables: PackTables = new Map();
  const find = (object: number) => (object < 0 ? null : (store ??= openObjectStore(repository, tables)).read(ids.hexOf(object)));
  return {
    ids,
    tables,
    read(object, type) {
      const found = find(object);
      return found?.type === type ? found.bytes : null;
    },
    typeOf: (object) => find(object)?.type ?? null,
    close() {
      store?.close();
      store = undefined;
    },
  };
}
