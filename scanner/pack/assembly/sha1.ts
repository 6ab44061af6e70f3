/** SHA-1 over memory, for small objects: what names them. FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4 */

/** Eighty words of a block's schedule, then the five of the digest. */
let words: u32 = 0;

/** Takes room from `at` on, a multiple of sixteen, and answers where it ends. */
export function placeSha1(at: u32): u32 {
  words = at;
  return at + 352;
}

/** Where the twenty bytes of the digest stand, until the next call. What is behind the text, up to 72 bytes, is overwritten. */
export function sha1(at: u32, size: u32): u32 {
  const stop = at + ((size + 72) & ~63);
  memory.fill(at + size, 0, stop - at - size);
  store<u8>(at + size, 0x80);
  store<u64>(stop - 8, bswap<u64>((<u64>size) << 3));
  const list = words;
  let h0: u32 = 0x6745_2301;
  let h1: u32 = 0xefcd_ab89;
  let h2: u32 = 0x98ba_dcfe;
  let h3: u32 = 0x1032_5476;
  let h4: u32 = 0xc3d2_e1f0;
  for (let block = at; block < stop; block += 64) {
    for (let n: u32 = 0; n < 64; n += 4) store<u32>(list + n, bswap<u32>(load<u32>(block + n)));
    for (let word = list + 64; word < list + 320; word += 4) {
      store<u32>(word, rotl<u32>(load<u32>(word - 12) ^ load<u32>(word - 32) ^ load<u32>(word - 56) ^ load<u32>(word - 64), 1));
    }
    let a = h0;
    let b = h1;
    let c = h2;
    let d = h3;
    let e = h4;
    let word = list;
    for (let n: u32 = 0; n < 80; n++, word += 4) {
      let mixed: u32 = 0;
      if (n < 20) mixed = (d ^ (b & (c ^ d))) + 0x5a82_7999;
      else if (n < 40) mixed = (b ^ c ^ d) + 0x6ed9_eba1;
      else if (n < 60) mixed = ((b & c) | (d & (b | c))) + 0x8f1b_bcdc;
      else mixed = (b ^ c ^ d) + 0xca62_c1d6;
      const next = rotl<u32>(a, 5) + mixed + e + load<u32>(word);
      e = d;
      d = c;
      c = rotl<u32>(b, 30);
      b = a;
      a = next;
    }
    h0 += a;
    h1 += b;
    h2 += c;
    h3 += d;
    h4 += e;
  }
  const digest = list + 320;
  store<u32>(digest, bswap<u32>(h0));
  store<u32>(digest, bswap<u32>(h1), 4);
  store<u32>(digest, bswap<u32>(h2), 8);
  store<u32>(digest, bswap<u32>(h3), 12);
  store<u32>(digest, bswap<u32>(h4), 16);
  return digest;
}
