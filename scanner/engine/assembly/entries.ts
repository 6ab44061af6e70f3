/** The entries of the tables: by three bytes of a text the first of a chain, and what each of them asks for behind these. */

import { ENTRIES, ENTRY, PLACES } from './layout.ts';

export function gramAt(at: u32): u32 {
  return (load<u32>(at) | 0x202020) & 0xffffff;
}

export function headOf(heads: u32, gram: u32): u32 {
  return heads + (((gram * 0x9e3779b1) >> 20) << 1);
}

/** Whether an entry, which may be the empty one, asks for these three bytes and what follows them. */
export function isLike(address: u32, gram: u32, at: u32): bool {
  const more = (load<u32>(at + 3) | 0x20202020) & load<u32>(address, 16);
  return (((load<u32>(address) ^ gram) & 0xffffff) | (more ^ load<u32>(address, 12))) == 0;
}

/** Keeps the places whose first entry asks for the bytes that stand there, or is not the only one; again without a jump. */
export function keepLikely(stop: u32, base: u32, heads: u32): u32 {
  let list = PLACES;
  for (let each = PLACES; each < stop; each += 2) {
    const place = load<u16>(each);
    const at = base + <u32>place;
    const gram = gramAt(at);
    const address = ENTRIES + <u32>load<u16>(headOf(heads, gram)) * ENTRY;
    store<u16>(list, place);
    list += (u32(isLike(address, gram, at)) | u32(load<u16>(address, 4) != 0)) << 1;
  }
  return list;
}
