/**
 * Takes trees apart: where the entries begin, and those of them that matter (edges). One that was made of another takes over what
 * was taken apart there: of twelve kilobytes that differ in one entry, one entry is read. What an entry is stands in
 * `history/tree-object.ts`. Hands on of each tree: its number, how many numbers follow, and for each edge its target, and its name and
 * kind in one.
 */
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

/** Entries that were read and not looked up: start, kind, and where the name begins and ends. */
let pending: u32 = 0;
let pendingEnd: u32 = 0;
const ENTRY: u32 = 16;
const MOST_PENDING: u32 = 32;

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
  room = from + MOST_PENDING * ENTRY;
  roomEnd = to;
  cleared = unwanted;
}

// The entry that was read last.
let entryKind: u32 = 0;
let nameFrom: u32 = 0;
let nameTo: u32 = 0;

/** Where the entry that begins there ends; 0 where none does. */
function readEntry(at: u32, end: u32): u32 {
  let mode: u32 = 0;
  let byte = <u32>load<u8>(at++);
  if (byte == 0x20) return 0;
  for (; byte != 0x20; byte = <u32>load<u8>(at++)) {
    if (at >= end || byte - 0x30 > 7 || mode > 0o7777777) return 0;
    mode = mode * 8 + byte - 0x30;
  }
  nameFrom = at;
  while (at < end && load<u8>(at) != 0) at++;
  if (at == nameFrom || at + 1 + idLength > end) return 0;
  nameTo = at;
  const type = mode & 0o170000;
  entryKind = type == 0o100000 ? FILE : type == 0o040000 ? FOLDER : type == 0o120000 ? LINK : SUBMODULE;
  return at + 1 + idLength;
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
          edge = addPending(edge);
          const from = baseStarts + (first << 2);
          const taken = (last - first) << 2;
          const shifts = i32x4.splat(shift);
          for (let n: u32 = 0; n < taken; n += 16) v128.store(start + n, i32x4.add(v128.load(from + n), shifts));
          start += taken;
          const stop = load<u32>(baseStarts + (last << 2));
          const edgesEnd = baseEdges + baseEdgeCount * EDGE;
          for (let n = baseEdges + lowerBound(baseEdges, EDGE, baseEdgeCount, at - shift) * EDGE; n < edgesEnd; n += EDGE) {
            const origin = load<u32>(n);
            if (origin >= stop) break;
            store<u32>(edge, origin + shift);
            store<u64>(edge, load<u64>(n, 4), 4);
            edge += EDGE;
          }
          at = stop + shift;
          continue;
        }
      }
    }
    const next = readEntry(address + at, end);
    if (next == 0) return;
    store<u32>(start, at);
    start += 4;
    if (pendingEnd == pending + MOST_PENDING * ENTRY) edge = addPending(edge);
    store<u32>(pendingEnd, at);
    store<u32>(pendingEnd, entryKind, 4);
    store<u32>(pendingEnd, nameFrom, 8);
    store<u32>(pendingEnd, nameTo, 12);
    pendingEnd += ENTRY;
    prefetch(nameTo + 1);
    at = next - address;
  }
  edge = addPending(edge);
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

/** Those that matter, from `edge` on. Answers where they end. */
function addPending(edge: u32): u32 {
  for (let entry = pending; entry < pendingEnd; entry += ENTRY) {
    const kind = load<u32>(entry, 4);
    const nameEnd = load<u32>(entry, 12);
    const target = kind == LINK || kind == SUBMODULE ? 0 : numberOf(nameEnd + 1);
    if (kind == FILE && !isWanted(target)) continue;
    store<u32>(edge, load<u32>(entry));
    store<i32>(edge, target, 4);
    store<u32>(edge, (numberOfName(load<u32>(entry, 8), nameEnd) << 2) | kind, 8);
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
