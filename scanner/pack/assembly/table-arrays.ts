/** Where the arrays of the table lie, all in one memory, and what is put in order once the entries are. */

export let count: u32 = 0;
export let starts: u32 = 0;
export let positions: u32 = 0;
export let sizes: u32 = 0;
export let bases: u32 = 0;
export let ranges: u32 = 0;
export let types: u32 = 0;
export let heads: u32 = 0;
export let order: u32 = 0;
export let entries: u32 = 0;
export let crcs: u32 = 0;
/** Four bytes an entry that are nobody's. */
export let spare: u32 = 0;
/** Room for the tables of the sort. */
export let tail: u32 = 0;

/** In the order in which they lie there. */
export function place(
  entryCount: u32,
  startsAt: u32,
  positionsAt: u32,
  sizesAt: u32,
  basesAt: u32,
  rangesAt: u32,
  typesAt: u32,
  headsAt: u32,
  orderAt: u32,
  entriesAt: u32,
  crcsAt: u32,
  spareAt: u32,
  tailAt: u32,
): void {
  count = entryCount;
  starts = startsAt;
  positions = positionsAt;
  sizes = sizesAt;
  bases = basesAt;
  ranges = rangesAt;
  types = typesAt;
  heads = headsAt;
  order = orderAt;
  entries = entriesAt;
  crcs = crcsAt;
  spare = spareAt;
  tail = tailAt;
}

export function startOf(entry: u32): f64 {
  return load<f64>(starts + (entry << 3));
}

export function typeOf(entry: u32): u32 {
  return load<u8>(types + entry);
}

export function baseOf(entry: u32): i32 {
  return load<i32>(bases + (entry << 2));
}

/** The entry of each place in the index, and of each entry the checksum that `spare` has for its place. */
export function fillEntries(): void {
  for (let entry: u32 = 0; entry < count; entry++) {
    const position = load<u32>(positions + (entry << 2)) << 2;
    store<u32>(entries + position, entry);
    store<u32>(crcs + (entry << 2), load<u32>(spare + position));
  }
}
