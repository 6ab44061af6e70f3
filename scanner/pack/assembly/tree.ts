/**
 * Takes trees apart: where the entries begin, and those of them that matter (edges). One that was made of another takes over what
 * was taken apart there: of twelve kilobytes that differ in one entry, one entry is read. What an entry is stands in
 * `history/tree-object.ts`. Hands on of each tree: its number, how many numbers follow, and for each edge its target, and its name and
 * kind in one.
 */
import { findZero } from './frame.ts';
import { idLength, numberOf, prefetch } from './ids.ts';
import { EDGE_COUNT, EDGES, ENTRIES, IS_TREE, KEPT_END, LEVEL, STARTS } from './level.ts';
import { lowerBound } from './lower-bound.ts';
import { put } from './output.ts';

/** The number of the name from one address to another. */
declare function nameOf(from: u32, to: u32): i32;
declare function isWantedElsewhere(blob: i32): bool;

const FILE: u32 = 0;
const FOLDER: u32 = 1;
const LINK: u32 = 2;
const SUBMODULE: u32 = 3;

/** Start of its entry, target, name and kind. */
const EDGE: u32 = 12;
/** Bytes of an entry beside its id: a mode of one digit, a name of one character, what ends both. */
const LEAST: u32 = 4;

/** Names that were asked for last, by what their bytes lead to: number, length, bytes. A history names the same few over and over. */
let names: u32 = 0;
const NAME: u32 = 64;
const NAME_BYTES: u32 = NAME - 8;
const MOST_NAMES: u32 = 4096;

/**
 * What a tree consists of, in its order, until it is looked up: of a new entry its start, kind, and where its name begins and ends; of
 * entries that stand in the base, where there the first begins and the last ends, and how far they were moved.
 */
let pending: u32 = 0;
let pendingEnd: u32 = 0;
const PENDING: u32 = 16;
const MOST_PENDING: u32 = 128;
/** In place of a kind. */
const OF_BASE: u32 = 4;

/** Room for what is kept of trees. */
let room: u32 = 0;
let roomEnd: u32 = 0;
/** One byte an object, 1 for contents whose places nobody wants to know; 0 where that is known elsewhere. */
let cleared: u32 = 0;

/** `asked`: room for 4096 times 64 bytes. */
export function placeTrees(asked: u32, from: u32, to: u32, unwanted: u32): void {
  names = asked;
  memory.fill(asked, 0, NAME * MOST_NAMES);
  pending = from;
  room = from + MOST_PENDING * PENDING;
  roomEnd = to;
  cleared = unwanted;
}

// The entry that was read last.
let entryKind: u32 = 0;
let nameFrom: u32 = 0;
let nameTo: u32 = 0;

// `100644 `, `100755 ` and `40000 `, and the bytes of each.
const FILE_MODE: u64 = 0x0020_3434_3630_3031;
const PROGRAM_MODE: u64 = 0x0020_3535_3730_3031;
const FOLDER_MODE: u64 = 0x2030_3030_3034;
const SEVEN: u64 = 0x00ff_ffff_ffff_ffff;
const SIX: u64 = 0xffff_ffff_ffff;

/** Where the entry that begins there ends; 0 where none does. */
function readEntry(at: u32, end: u32): u32 {
  const mode = load<u64>(at);
  if ((mode & SEVEN) == FILE_MODE || (mode & SEVEN) == PROGRAM_MODE) {
    entryKind = FILE;
    nameFrom = at + 7;
  } else if ((mode & SIX) == FOLDER_MODE) {
    entryKind = FOLDER;
    nameFrom = at + 6;
  } else if (!readMode(at, end)) return 0;
  nameTo = findZero(nameFrom, end);
  if (nameTo == nameFrom || nameTo + 1 + idLength > end) return 0;
  return nameTo + 1 + idLength;
}

/** Any mode, up to the name. */
function readMode(at: u32, end: u32): bool {
  let mode: u32 = 0;
  let byte = <u32>load<u8>(at++);
  if (byte == 0x20) return false;
  for (; byte != 0x20; byte = <u32>load<u8>(at++)) {
    if (at >= end || byte - 0x30 > 7 || mode > 0o7777777) return false;
    mode = mode * 8 + byte - 0x30;
  }
  nameFrom = at;
  const type = mode & 0o170000;
  entryKind = type == 0o100000 ? FILE : type == 0o040000 ? FOLDER : type == 0o120000 ? LINK : SUBMODULE;
  return true;
}

/** `kept`: so many records of what stands in the base as well. */
export function takeTree(number: i32, level: u32, isRoot: bool, address: u32, size: u32, kept: u32, count: u32): void {
  const base = level - LEVEL;
  const starts = isRoot ? room : load<u32>(base, KEPT_END);
  const most = size / (idLength + LEAST) + 1;
  // Starts are moved four at a time.
  const edges = starts + (most << 2) + 16;
  store<u32>(level, 0, IS_TREE);
  store<u32>(level, starts, KEPT_END);
  if (edges > roomEnd || most * EDGE > roomEnd - edges) return;
  const takesOver = !isRoot && load<u32>(base, IS_TREE) != 0;
  const baseStarts = takesOver ? load<u32>(base, STARTS) : 0;
  const baseEntries = takesOver ? load<u32>(base, ENTRIES) : 0;
  const baseEdges = takesOver ? load<u32>(base, EDGES) : 0;
  const baseEdgeCount = takesOver ? load<u32>(base, EDGE_COUNT) : 0;
  const end = address + size;
  const recordsEnd = takesOver ? kept + 12 * count : kept;
  let record = kept;
  let start = starts;
  let edge = edges;
  const pendingLimit = pending + MOST_PENDING * PENDING;
  pendingEnd = pending;
  for (let at: u32 = 0; at < size;) {
    while (record < recordsEnd && load<u32>(record) + load<u32>(record, 8) <= at) record += 12;
    if (record < recordsEnd && load<u32>(record) <= at) {
      // All whole entries of the base that the stretch holds.
      const shift = load<u32>(record) - load<u32>(record, 4);
      const first = lowerBound(baseStarts, 4, baseEntries, at - shift);
      if (first < baseEntries && load<u32>(baseStarts + (first << 2)) == at - shift) {
        const limit = load<u32>(record, 4) + load<u32>(record, 8);
        const last = lowerBound(baseStarts, 4, baseEntries + 1, limit + 1) - 1;
        if (last > first) {
          const from = baseStarts + (first << 2);
          const taken = (last - first) << 2;
          const shifts = i32x4.splat(shift);
          for (let n: u32 = 0; n < taken; n += 16) v128.store(start + n, i32x4.add(v128.load(from + n), shifts));
          start += taken;
          const stop = load<u32>(baseStarts + (last << 2));
          if (pendingEnd == pendingLimit) edge = addPending(edge, baseEdges, baseEdgeCount);
          note(at - shift, OF_BASE, stop, shift);
          at = stop + shift;
          continue;
        }
      }
    }
    const next = readEntry(address + at, end);
    if (next == 0) return;
    store<u32>(start, at);
    start += 4;
    if (pendingEnd == pendingLimit) edge = addPending(edge, baseEdges, baseEdgeCount);
    note(at, entryKind, nameFrom, nameTo);
    at = next - address;
  }
  edge = addPending(edge, baseEdges, baseEdgeCount);
  store<u32>(start, size);
  store<u32>(level, 1, IS_TREE);
  store<u32>(level, starts, STARTS);
  store<u32>(level, (start - starts) >> 2, ENTRIES);
  store<u32>(level, edges, EDGES);
  store<u32>(level, (edge - edges) / EDGE, EDGE_COUNT);
  store<u32>(level, edge, KEPT_END);
  put(number);
  put(2 * ((edge - edges) / EDGE));
  for (let n = edges; n < edge; n += EDGE) {
    put(load<i32>(n, 4));
    put(load<i32>(n, 8));
  }
}

function note(start: u32, kind: u32, from: u32, to: u32): void {
  store<u32>(pendingEnd, start);
  store<u32>(pendingEnd, kind, 4);
  store<u32>(pendingEnd, from, 8);
  store<u32>(pendingEnd, to, 12);
  pendingEnd += PENDING;
}

/** Those that matter, from `edge` on. Answers where they end. */
function addPending(edge: u32, baseEdges: u32, baseEdgeCount: u32): u32 {
  // In a loop that does nothing else: so many loads are under way at once.
  for (let entry = pending; entry < pendingEnd; entry += PENDING) {
    if (load<u32>(entry, 4) <= FOLDER) prefetch(load<u32>(entry, 12) + 1);
  }
  for (let entry = pending; entry < pendingEnd; entry += PENDING) {
    const start = load<u32>(entry);
    const kind = load<u32>(entry, 4);
    const from = load<u32>(entry, 8);
    const to = load<u32>(entry, 12);
    if (kind == OF_BASE) {
      const end = baseEdges + baseEdgeCount * EDGE;
      for (let n = baseEdges + lowerBound(baseEdges, EDGE, baseEdgeCount, start) * EDGE; n < end; n += EDGE) {
        const origin = load<u32>(n);
        if (origin >= from) break;
        store<u32>(edge, origin + to);
        store<u64>(edge, load<u64>(n, 4), 4);
        edge += EDGE;
      }
      continue;
    }
    const target = kind == LINK || kind == SUBMODULE ? 0 : numberOf(to + 1);
    if (kind == FILE && !isWanted(target)) continue;
    store<u32>(edge, start);
    store<i32>(edge, target, 4);
    store<u32>(edge, (numberOfName(from, to) << 2) | kind, 8);
    edge += EDGE;
  }
  pendingEnd = pending;
  return edge;
}

function numberOfName(from: u32, to: u32): u32 {
  const length = to - from;
  if (length > NAME_BYTES) return nameOf(from, to);
  let hash: u32 = 0x811c_9dc5;
  for (let at = from; at < to; at++) hash = (hash ^ <u32>load<u8>(at)) * 0x0100_0193;
  const known = names + ((hash ^ (hash >> 15)) % MOST_NAMES) * NAME;
  if (load<u32>(known, 4) == length) {
    let same: u32 = 0;
    while (same < length && load<u8>(known + same, 8) == load<u8>(from + same)) same++;
    if (same == length) return load<u32>(known);
  }
  const number = nameOf(from, to);
  store<u32>(known, number);
  store<u32>(known, length, 4);
  memory.copy(known + 8, from, length);
  return number;
}

function isWanted(blob: i32): bool {
  if (blob < 0) return true;
  return cleared == 0 ? isWantedElsewhere(blob) : load<u8>(cleared + blob) != 1;
}
