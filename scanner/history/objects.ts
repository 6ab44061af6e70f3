/** The commits and trees of a repository by the numbers of their objects, read from its files. */
import type { Repository } from '../../core/git/index.ts';
import { openObjectStore } from '../pack/object-store.ts';
import { openObjectIds } from './object-ids.ts';
import type { ObjectIds } from './object-ids.ts';

export type ObjectType = 'commit' | 'tree' | 'tag' | 'blob';

export interface HistoryObjects {
  readonly ids: ObjectIds;
  /** Null where it is absent, damaged, of another type or too large. */
  read(object: number, type: ObjectType): Buffer | null;
  typeOf(object: number): ObjectType | null;
  close(): void;
}

/** Null where only git knows what is there. */
export function openHistoryObjects(repository: Repository): HistoryObjects | null {
  const ids = openObjectIds(repository);
  if (ids === null) return null;
  const store = openObjectStore(repository);
  const bytesOf = (object: number): Buffer | null => (object < 0 ? null : (store.read(ids.hexOf(object))?.bytes ?? null));
  return {
    ids,
    read(object, type) {
      const bytes = bytesOf(object);
      return bytes === null || (typeOf(bytes) !== type && type !== 'tree') ? null : bytes;
    },
    typeOf(object) {
      const bytes = bytesOf(object);
      return bytes === null ? null : typeOf(bytes);
    },
    close: () => store.close(),
  };
}

function typeOf(bytes: Buffer): ObjectType {
  const text = bytes.toString('latin1', 0, 80);
  if (/^tree [0-9a-f]+\n/.test(text)) return 'commit';
  if (/^object [0-9a-f]+\ntype /.test(text)) return 'tag';
  return /^[0-7]+ [^\0]+\0/.test(text) ? 'tree' : 'blob';
}
