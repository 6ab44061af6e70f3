/**
 * Looks through contents for hits of the scan kernel and for runs of encoded text. Of a content made of another one only what is new
 * and its surroundings are gone over; the rest is taken over from what is known of that one. Nearly all contents come to nothing
 * here; whatever else there is to one is judged elsewhere.
 */
import { clearMargins, findZero } from './frame.ts';
import { FILES, FLAGS, HIT_COUNT, HITS, LENGTH, LEVEL, ROOM_END, RUN_COUNT, RUNS } from './level.ts';
import { lowerBound } from './lower-bound.ts';

/** The kernel, which lists the hits of a text (address and rule) and answers how far it came. */
declare function scan(from: u32, to: u32, end: u32, last: bool, into: u32, limit: u32): u32;
/** The first run of encoded text, or 0xffffffff. */
declare function findRun(from: u32, to: u32): u32;
/** Has the reach of a rule filled in. */
declare function learn(rule: u32): void;
/** Of a content that may be no text: `TEXT`, it is one; `BINARY_TEXT`, it is one of a binary file; else in which kinds of files there might be something. */
declare function sniff(entry: u32, address: u32, size: u32, isOdd: bool): i32;
/** Fills in in which kinds of files there might be something, and what is known of its runs. */
declare function judge(entry: u32, level: u32, address: u32, size: u32): void;

const TEXT: i32 = -2;
const BINARY_TEXT: i32 = -3;

// In `FLAGS`.
/** Its hits are known, and nothing but they can match in it. */
const TRACED: u32 = 1;
const BINARY: u32 = 2;
/** Its runs may not be all, or hold something else than they did in its base. */
const OPEN_RUNS: u32 = 4;
/** Something might stand in its runs. */
const HIDING: u32 = 8;

/** Start, and rule with `OPEN` where it is not known what the rule makes of it. */
const HIT: u32 = 8;
const OPEN: u32 = 0x8000_0000;
/** Start and end. */
const RUN: u32 = 8;

/** A text with more hits is not worth tracing. */
const MOST_HITS: u32 = 65_536;
/** A stretch of a base that spares less than this is gone over again. */
const WORTH_KEEPING: i32 = 64;
/** More bytes than a run must have, on either side of a change. */
const RUN_SIGHT: u32 = 64;
/** A run that is farther from all that changed holds what it held, with what stands around it. */
const RUN_REACH: u32 = 8192;
const NONE: u32 = 0xffff_ffff;

/** Beginnings of archives, two bytes each. */
let openings: u32 = 0;
let openingsEnd: u32 = 0;
/** By rule, two numbers: bytes in front of a hit, and behind it, that decide whether a match begins there; 0 until it is learnt. */
let reaches: u32 = 0;
/** What the kernel lists hits in. */
let list: u32 = 0;
let listEnd: u32 = 0;
/** Room for hits, and for runs. */
let room: u32 = 0;
let roomEnd: u32 = 0;
let runRoom: u32 = 0;
let runRoomEnd: u32 = 0;
/** Bytes in front of a hit's start, and behind it, that decide whether it is one. */
let before: i32 = 0;
let after: i32 = 0;
/** As many bytes tell a binary file. */
let probe: u32 = 0;

let texts: f64 = 0;
let binaries: f64 = 0;
let bytes: f64 = 0;
let scanned: f64 = 0;

export function placeTrace(openingsAt: u32, reachesAt: u32, runsAt: u32, hitsAt: u32, end: u32): void {
  openings = openingsAt;
  openingsEnd = reachesAt;
  reaches = reachesAt;
  runRoom = runsAt;
  runRoomEnd = hitsAt;
  room = hitsAt;
  roomEnd = end;
  texts = binaries = bytes = scanned = 0;
}

export function limitTrace(hitsBefore: i32, hitsAfter: i32, probed: u32, listAt: u32, listTo: u32): void {
  before = hitsBefore;
  after = hitsAfter;
  probe = probed;
  list = listAt;
  listEnd = listTo;
}

/** Of contents in which there is nothing: how many texts, how many binary files, how many bytes of text; and of all how many bytes were gone over. */
export function traced(which: u32): f64 {
  return which == 0 ? texts : which == 1 ? binaries : which == 2 ? bytes : scanned;
}

// The content that is gone over.
let text: u32 = 0;
let length: u32 = 0;
let nextHit: u32 = 0;
let lastHit: u32 = 0;
let isOpen: bool = false;
let hasOpenRuns: bool = false;

export function takeContent(entry: u32, level: u32, isRoot: bool, address: u32, size: u32, kept: u32, count: u32): void {
  const base = level - LEVEL;
  const hits = isRoot ? room : load<u32>(base, ROOM_END);
  const runs = isRoot ? runRoom : load<u32>(base, RUNS) + load<u32>(base, RUN_COUNT) * RUN;
  const basis: u32 = isRoot ? 0 : load<u32>(base, FLAGS);
  store<u32>(level, hits, HITS);
  store<u32>(level, hits, ROOM_END);
  store<u32>(level, 0, HIT_COUNT);
  store<u32>(level, runs, RUNS);
  store<u32>(level, 0, RUN_COUNT);
  store<u32>(level, 0, FLAGS);
  store<u32>(level, 0, FILES);
  let flags: u32 = 0;
  const end = address + min(size, probe);
  const isMarked = size > 1 && (load<u8>(address) & load<u8>(address, 1)) >= 0xfe;
  const isOdd = isMarked || findZero(address, end) != end;
  if (isOdd || mayOpen(address, size)) {
    const sniffed = sniff(entry, address, size, isOdd);
    if (sniffed != TEXT && sniffed != BINARY_TEXT) {
      store<i32>(level, sniffed, FILES);
      if (sniffed == 0) countOne(0, size);
      return;
    }
    if (sniffed == BINARY_TEXT) flags = BINARY;
  }
  clearMargins(address, address + size);
  text = address;
  length = size;
  nextHit = hits;
  lastHit = min(roomEnd, hits + MOST_HITS * HIT);
  isOpen = false;
  let isTraced: bool;
  if ((basis & TRACED) != 0 && count > 0) {
    hasOpenRuns = (basis & (OPEN_RUNS | HIDING)) != 0;
    isTraced = traceChanges(level, base, runs, kept, count);
  } else {
    scanned += size;
    hasOpenRuns = findRun(address, address + size) != NONE;
    isTraced = trace(0, size);
  }
  if (isTraced) {
    flags |= TRACED;
    store<u32>(level, (nextHit - hits) / HIT, HIT_COUNT);
    store<u32>(level, nextHit, ROOM_END);
  }
  if (hasOpenRuns) flags |= OPEN_RUNS;
  store<u32>(level, flags, FLAGS);
  if (!isTraced || isOpen || hasOpenRuns) judge(entry, level, address, size);
  if (load<u32>(level, FILES) == 0) countOne(flags, size);
}

function countOne(flags: u32, size: u32): void {
  if ((flags & BINARY) != 0) binaries++;
  else {
    texts++;
    bytes += size;
  }
}

function mayOpen(at: u32, size: u32): bool {
  if (size < 2) return false;
  const first = load<u16>(at);
  for (let opening = openings; opening < openingsEnd; opening += 2) if (load<u16>(opening) == first) return true;
  return false;
}

/** Goes over what is new, and takes over from the base what stands in what was kept of it. False where there are too many hits. */
function traceChanges(level: u32, base: u32, runs: u32, kept: u32, count: u32): bool {
  const size = length;
  const baseSize = load<u32>(base, LENGTH);
  const baseHits = load<u32>(base, HITS);
  const baseCount = load<u32>(base, HIT_COUNT);
  const baseRuns = load<u32>(base, RUNS);
  const baseRunCount = load<u32>(base, RUN_COUNT);
  const baseRunsEnd = baseRuns + baseRunCount * RUN;
  const isClear = load<u32>(base, FILES) == 0;
  let nextRun = runs;
  let next: i32 = 0;
  for (let record = kept; record < kept + 12 * count; record += 12) {
    const start = load<i32>(record);
    const origin = load<i32>(record, 4);
    const end = start + load<i32>(record, 8);
    const shift = start - origin;
    const originEnd = end - shift;
    const isFirst = start == 0 && origin == 0;
    const isLast = end == size && originEnd == baseSize;
    const low = isFirst ? 0 : start + before;
    const high = isLast ? <i32>size : end - after;
    if (high - low < WORTH_KEEPING) continue;
    if (low > next && !goOver(next, low)) return false;
    next = high;
    if (!hasOpenRuns && baseRunCount != 0) {
      const from = isFirst ? 0 : start + RUN_REACH;
      const to = isLast ? <i32>size : end - RUN_REACH;
      // They ascend, and none lies over another: the one in front may reach in.
      let run = baseRuns + lowerBound(baseRuns, RUN, baseRunCount, origin) * RUN;
      if (run > baseRuns && load<i32>(run - RUN, 4) > origin) run -= RUN;
      for (; run < baseRunsEnd && load<i32>(run) < originEnd; run += RUN) {
        const runStart = load<i32>(run) + shift;
        const runEnd = load<i32>(run, 4) + shift;
        // One that stands too near to a change. And without room for all of them they are found anew.
        if (runStart < from || runEnd > to || nextRun + RUN > runRoomEnd) {
          hasOpenRuns = true;
          break;
        }
        store<i32>(nextRun, runStart);
        store<i32>(nextRun, runEnd, 4);
        nextRun += RUN;
      }
    }
    const hitsEnd = baseHits + baseCount * HIT;
    let hit = baseHits + lowerBound(baseHits, HIT, baseCount, low - shift) * HIT;
    for (; hit < hitsEnd; hit += HIT) {
      const place = load<i32>(hit);
      if (place >= high - shift) break;
      const rule = load<u32>(hit, 4) & ~OPEN;
      const reach = reaches + (rule << 3);
      const isSettled =
        isClear && (isFirst || place - load<i32>(reach) >= origin) && (isLast || place + load<i32>(reach, 4) <= originEnd);
      if (!addHit(place + shift, isSettled ? rule : rule | OPEN)) return false;
    }
  }
  // One that stood in nothing that is worth keeping.
  if (nextRun - runs < baseRunsEnd - baseRuns) hasOpenRuns = true;
  store<u32>(level, (nextRun - runs) / RUN, RUN_COUNT);
  return next >= <i32>size || goOver(next, size);
}

function goOver(from: u32, to: u32): bool {
  scanned += to - from;
  if (!hasOpenRuns) {
    const start = from > RUN_SIGHT ? from - RUN_SIGHT : 0;
    hasOpenRuns = findRun(text + start, text + min(length, to + RUN_SIGHT)) != NONE;
  }
  return trace(from, to);
}

/** Adds the hits that start from `from` to `to`, all open. False where there are too many. */
function trace(from: u32, to: u32): bool {
  const end = text + length;
  for (let next = text + from; next < text + to;) {
    next = scan(next, text + to, end, true, list, listEnd);
    const count = load<u32>(0);
    if (count > 1) sort(count);
    for (let hit = list; hit < list + count * HIT; hit += HIT) {
      const rule = load<u32>(hit, 4);
      if (load<u32>(reaches + (rule << 3)) == 0) learn(rule);
      if (!addHit(load<u32>(hit) - text, rule | OPEN)) return false;
    }
  }
  return true;
}

function addHit(start: u32, rule: u32): bool {
  if (nextHit + HIT > lastHit) return false;
  if ((rule & OPEN) != 0) isOpen = true;
  store<u32>(nextHit, start);
  store<u32>(nextHit, rule, 4);
  nextHit += HIT;
  return true;
}

/** What the kernel listed, by start and rule: hits of two passes, each nearly in order. */
function sort(count: u32): void {
  let gap: u32 = 1;
  while (gap < count) gap = 3 * gap + 1;
  while (gap > 1) {
    gap /= 3;
    const step = gap * HIT;
    for (let at = list + step; at < list + count * HIT; at += HIT) {
      const hit = load<u64>(at);
      const key = rotl<u64>(hit, 32);
      let to = at;
      for (; to >= list + step && rotl<u64>(load<u64>(to - step), 32) > key; to -= step) store<u64>(to, load<u64>(to - step));
      store<u64>(to, hit);
    }
  }
}
