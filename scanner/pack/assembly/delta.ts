/**
 * Makes an object of its base and a delta, and tells what of the base it kept. Every copy and insert is checked against both
 * sizes before a byte moves; whole sixteens are moved, so target, base and delta need as many bytes of room behind them.
 * https://git-scm.com/docs/gitformat-pack#_deltified_representation
 */

/** Where the commands begin, after `deltaSize`. */
let commands: u32 = 0;
/** Of the size that was read last. */
let after: u32 = 0;

/** How large the object is that this delta makes of a base of so many bytes; -1 where it is a delta for no such base. */
export function deltaSize(delta: u32, deltaEnd: u32, baseSize: u32): f64 {
  if (readSize(delta, deltaEnd) != <f64>baseSize) return -1;
  const size = readSize(after, deltaEnd);
  commands = after;
  return size;
}

/** A number in groups of seven bits, lowest first; -1 when it does not end or is too large to be a size. */
function readSize(at: u32, end: u32): f64 {
  let size: u64 = 0;
  for (let shift: u64 = 0; shift <= 42; shift += 7) {
    if (at >= end) break;
    const byte = <u64>load<u8>(at);
    at++;
    size |= (byte & 0x7f) << shift;
    if (byte < 0x80) {
      after = at;
      return <f64>size;
    }
  }
  after = at;
  return -1;
}

/**
 * Right after `deltaSize`, which gave `size`. Answers how many records it wrote at `kept`: stretches of the target that stand
 * in the base as well (start in the target, start in the base, length; 32 bits each), by their start in the target, none
 * continued by the next. Where `keptEnd` leaves no room for all there are none. -1 where the delta is not one.
 */
export function applyDelta(base: u32, baseSize: u32, deltaEnd: u32, target: u32, size: u32, kept: u32, keptEnd: u32): i32 {
  const end = target + size;
  let at = commands;
  let filled = target;
  let record = kept - 12;
  /** Where in the base the copy before ended, when this one continues it. */
  let next: u32 = 0xffff_ffff;
  let isFull = false;
  while (at < deltaEnd) {
    const command = <u32>load<u8>(at);
    at++;
    if (command < 0x80) {
      if (command == 0 || command > deltaEnd - at || command > end - filled) return -1;
      move(filled, at, command);
      at += command;
      filled += command;
      next = 0xffff_ffff;
      continue;
    }
    let from: u32 = 0;
    let length: u32 = 0;
    if ((command & 0x01) != 0) from = <u32>load<u8>(at++);
    if ((command & 0x02) != 0) from |= (<u32>load<u8>(at++)) << 8;
    if ((command & 0x04) != 0) from |= (<u32>load<u8>(at++)) << 16;
    if ((command & 0x08) != 0) from |= (<u32>load<u8>(at++)) << 24;
    if ((command & 0x10) != 0) length = <u32>load<u8>(at++);
    if ((command & 0x20) != 0) length |= (<u32>load<u8>(at++)) << 8;
    if ((command & 0x40) != 0) length |= (<u32>load<u8>(at++)) << 16;
    if (length == 0) length = 0x1_0000;
    if (at > deltaEnd || from > baseSize || length > baseSize - from || length > end - filled) return -1;
    move(filled, base + from, length);
    if (isFull) next = 0;
    else if (from == next) store<u32>(record, load<u32>(record, 8) + length, 8);
    else if (record + 24 > keptEnd) isFull = true;
    else {
      record += 12;
      store<u32>(record, filled - target);
      store<u32>(record, from, 4);
      store<u32>(record, length, 8);
    }
    next = from + length;
    filled += length;
  }
  if (filled != end) return -1;
  return isFull ? 0 : (record + 12 - kept) / 12;
}

function move(to: u32, from: u32, length: u32): void {
  if (length > 512) {
    memory.copy(to, from, length);
    return;
  }
  const end = to + length;
  do {
    v128.store(to, v128.load(from));
    to += 16;
    from += 16;
  } while (to < end);
}
