/** What the readers of archives give, one after another. */
import { bufferOf } from '../decode/buffer.ts';
import type { ByteStream } from './byte-stream.ts';
import type { ArchiveProblem } from './problem.ts';

export interface ArchiveEntry {
  /** As it stands in the archive: nothing but a name, wherever it may point. */
  readonly name: string;
  /** Only until the next entry is asked for; what is not read of it is passed over. Null where it cannot be read. */
  readonly content: ByteStream | null;
  /** Why there is no content; absent for folders and links, which have none. */
  readonly problem?: ArchiveProblem;
}

/** Characters of a name that are kept. */
const LONGEST_NAME = 1024;

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8, or bytes as they are. */
export function entryName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = strict.decode(bytes);
  } catch {
    name = bufferOf(bytes).toString('latin1');
  }
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}
