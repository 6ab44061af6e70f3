/**
 * Numbers for the objects of a repository, so that what is known of each stands in plain arrays: every id that a pack's index
 * or a folder of loose objects lists has one, from 0 on. What is named but listed nowhere gets one below 0.
 * https://git-scm.com/docs/gitformat-pack
 */
import { closeSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../core/git/index.ts';
import { objectFolders, openPlain, readFully } from '../pack/object-folders.ts';

export interface ObjectIds {
  readonly count: number;
  /** Bytes of one id. */
  readonly idLength: number;
  /** From here on numbers are of loose objects. */
  readonly looseFrom: number;
  /** By the path of a pack's index, where its numbers begin and how many they are, in the order of the index. */
  readonly packs: ReadonlyMap<string, { readonly from: number; readonly count: number }>;
  /** The number of the id that stands there; below 0 where nothing lists it. */
  numberOf(bytes: Uint8Array, at: number): number;
  /** The same where it stands in hexadecimal, and is known to. */
  numberOfHexAt(bytes: Uint8Array, at: number): number;
  numberOfHex(oid: string): number;
  /** The ids of so many objects one behind the other, which were listed together. */
  bytesAt(from: number, count: number): Uint8Array;
  /** An object that lies in several places has several numbers, of which `numberOf` answers this one. */
  canonical(number: number): number;
  hexOf(number: number): string;
  /** Ids that were named and are listed nowhere: that of -1, of -2 and so on. */
  readonly absent: readonly string[];
  /** What other threads make the same of. */
  readonly tables: IdTables;
}

/** All ids that are listed. Plain data over shared buffers, for every thread. */
export interface IdTables {
  /** Another one for each list that this process made. */
  readonly key: number;
  readonly idLength: number;
  readonly looseFrom: number;
  readonly tables: readonly Table[];
}

/** Ids one after another, in order, and where those begin whose first two bytes are n. */
interface Table {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly count: number;
  readonly starts: Uint32Array;
}

const MAGIC = 0xff74_4f63;
const HEAD = 8 + 1024;
const LARGEST_INDEX = 1024 * 1024 * 1024;

let made = 0;

/** Null where an index is of a kind that is not understood: then only git knows what is there. */
export function openObjectIds({ commonDir, objectFormat }: Pick<Repository, 'commonDir' | 'objectFormat'>): ObjectIds | null {
  const idLength = objectFormat === 'sha1' ? 20 : 32;
  const folders = objectFolders(commonDir);
  const tables: Table[] = [];
  const packs = new Map<string, { readonly from: number; readonly count: number }>();
  let count = 0;
  const add = (bytes: Uint8Array): void => {
    const table = { bytes, from: count, count: bytes.length / idLength, starts: startsOf(bytes, idLength) };
    tables.push(table);
    count += table.count;
  };
  for (const folder of folders) {
    for (const path of indexesIn(join(folder, 'pack'))) {
      const ids = readIds(path, idLength);
      if (ids === null) return null;
      packs.set(path, { from: count, count: ids.length / idLength });
      add(ids);
    }
  }
  const looseFrom = count;
  for (const folder of folders) add(looseIds(folder, idLength));
  return objectIdsOf({ key: ++made, idLength, looseFrom, tables }, packs);
}

/** In another thread than that which opened them, numbers below 0 are this one's own. */
export function objectIdsOf(shared: IdTables, packs: ObjectIds['packs'] = new Map()): ObjectIds {
  const { idLength, looseFrom, tables } = shared;
  const absent: string[] = [];
  const absentNumbers = new Map<string, number>();
  const numberOfAbsent = (oid: string): number => {
    let number = absentNumbers.get(oid);
    if (number === undefined) {
      number = -1 - absent.length;
      absent.push(oid);
      absentNumbers.set(oid, number);
    }
    return number;
  };
  const numberOf = (bytes: Uint8Array, at: number): number => {
    for (const table of tables) {
      const position = positionIn(table, bytes, at, idLength);
      if (position !== -1) return table.from + position;
    }
    return numberOfAbsent(Buffer.from(bytes.buffer, bytes.byteOffset + at, idLength).toString('hex'));
  };

  const scratch = new Uint8Array(idLength);
  const tableOf = (number: number): Table | undefined => {
    let at = 0;
    while (at < tables.length && number >= (tables[at] as Table).from + (tables[at] as Table).count) at++;
    return tables[at];
  };

  return {
    count: tables.reduce((sum, { count }) => sum + count, 0),
    idLength,
    looseFrom,
    packs,
    absent,
    tables: shared,
    numberOf,
    numberOfHexAt(bytes, at) {
      for (let n = 0, from = at; n < idLength; n++, from += 2) {
        scratch[n] = ((DIGITS[bytes[from] as number] as number) << 4) | (DIGITS[bytes[from + 1] as number] as number);
      }
      return numberOf(scratch, 0);
    },
    numberOfHex(oid) {
      const bytes = Buffer.from(oid, 'hex');
      return bytes.length === idLength ? numberOf(bytes, 0) : numberOfAbsent(oid);
    },
    bytesAt(from, length) {
      const table = tables.find((each) => each.from === from);
      return table?.bytes.subarray(0, length * idLength) ?? new Uint8Array();
    },
    canonical(number) {
      if (number < (tables[0]?.count ?? 0)) return number;
      const table = tableOf(number);
      return table === undefined ? number : numberOf(table.bytes, (number - table.from) * idLength);
    },
    hexOf(number) {
      if (number < 0) return absent[-1 - number] ?? '';
      const table = tableOf(number);
      if (table === undefined) return '';
      const at = (number - table.from) * idLength;
      return Buffer.from(table.bytes.buffer, table.bytes.byteOffset + at, idLength).toString('hex');
    },
  };
}

/** What each byte stands for as a hexadecimal digit. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => Number.parseInt(String.fromCharCode(byte), 16) || 0);

/** So many looks at most before halving: ids may be made to stand elsewhere than where they are expected. */
const MOST_STEPS = 24;

/** Ids are evenly spread: the next two bytes say nearly where it stands. */
function positionIn({ bytes, starts }: Table, id: Uint8Array, at: number, idLength: number): number {
  const first = ((id[at] as number) << 8) | (id[at + 1] as number);
  let low = starts[first] as number;
  let high = starts[first + 1] as number;
  const share = ((id[at + 2] as number) << 8) | (id[at + 3] as number);
  let position = low + (((high - low) * share) >>> 16);
  for (let steps = 0; low < high; steps++) {
    const order = compareRest(bytes, position * idLength, id, at, idLength);
    if (order === 0) return position;
    if (order < 0) low = position + 1;
    else high = position;
    position = steps >= MOST_STEPS ? (low + high) >>> 1 : order < 0 ? low : high - 1;
  }
  return -1;
}

/** Of two ids that begin with the same two bytes. */
function compareRest(bytes: Uint8Array, from: number, id: Uint8Array, at: number, idLength: number): number {
  for (let n = 2; n < idLength; n++) {
    const difference = (bytes[from + n] as number) - (id[at + n] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** An index out of order finds less than it holds, which is then told as absent. */
function startsOf(bytes: Uint8Array, idLength: number): Uint32Array {
  const starts = new Uint32Array(new SharedArrayBuffer(4 * 65_537));
  const count = bytes.length / idLength;
  let next = 0;
  for (let position = 0; position < count; position++) {
    const first = ((bytes[position * idLength] as number) << 8) | (bytes[position * idLength + 1] as number);
    while (next <= first) starts[next++] = position;
  }
  while (next <= 65_536) starts[next++] = count;
  return starts;
}

function indexesIn(folder: string): string[] {
  const names = namesIn(folder).filter((name) => name.endsWith('.idx'));
  return names.map((name) => join(folder, name)).filter((path) => existsSync(path.replace(/idx$/, 'pack')));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

/** The ids of a version 2 index; null for any other file. */
function readIds(path: string, idLength: number): Uint8Array | null {
  const opened = openPlain(path);
  if (opened === null) return null;
  try {
    const head = Buffer.alloc(HEAD);
    if (opened.size > LARGEST_INDEX || opened.size < HEAD || !readFully(opened.file, head, 0)) return null;
    if (head.readUInt32BE(0) !== MAGIC || head.readUInt32BE(4) !== 2) return null;
    const size = head.readUInt32BE(HEAD - 4) * idLength;
    if (HEAD + size > opened.size) return null;
    const ids = new Uint8Array(new SharedArrayBuffer(size));
    return readFully(opened.file, ids, HEAD) ? ids : null;
  } finally {
    closeSync(opened.file);
  }
}

function looseIds(folder: string, idLength: number): Uint8Array {
  const names: string[] = [];
  for (const first of namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue;
    for (const rest of namesIn(join(folder, first))) {
      if (rest.length === 2 * idLength - 2 && /^[0-9a-f]+$/.test(rest)) names.push(first + rest);
    }
  }
  const ids = new Uint8Array(new SharedArrayBuffer(names.length * idLength));
  ids.set(Buffer.from(names.join(''), 'hex'));
  return ids;
}
