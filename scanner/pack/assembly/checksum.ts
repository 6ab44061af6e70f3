/** Checksums over memory. */

const MODULUS: u32 = 65_521;
/** Bytes after which sums are taken modulo: the most that 32 bits hold, a multiple of sixteen. */
const STRETCH: u32 = 5552;

/** Eight tables of 256 numbers: what each byte does to the sum that stands in front of so many others. */
let tables: u32 = 0;

/** Takes room from `at` on and answers where it ends. */
export function placeChecksum(at: u32): u32 {
  tables = at;
  for (let byte: u32 = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ (0xedb8_8320 & (0 - (sum & 1)));
    store<u32>(at + (byte << 2), sum);
  }
  for (let byte: u32 = 0; byte < 256; byte++) {
    let sum = load<u32>(at + (byte << 2));
    for (let table: u32 = 1; table < 8; table++) {
      sum = (sum >> 8) ^ load<u32>(at + ((sum & 255) << 2));
      store<u32>(at + (table << 10) + (byte << 2), sum);
    }
  }
  return at + 8192;
}

/** CRC-32, as a pack's index has it of each entry. */
export function crc32(at: u32, end: u32): u32 {
  const table = tables;
  let sum: u32 = 0xffff_ffff;
  for (; end - at >= 8; at += 8) {
    const low = load<u32>(at) ^ sum;
    const high = load<u32>(at, 4);
    sum =
      load<u32>(table + ((low & 255) << 2), 7168) ^
      load<u32>(table + (((low >> 8) & 255) << 2), 6144) ^
      load<u32>(table + (((low >> 16) & 255) << 2), 5120) ^
      load<u32>(table + ((low >> 24) << 2), 4096) ^
      load<u32>(table + ((high & 255) << 2), 3072) ^
      load<u32>(table + (((high >> 8) & 255) << 2), 2048) ^
      load<u32>(table + (((high >> 16) & 255) << 2), 1024) ^
      load<u32>(table + ((high >> 24) << 2));
  }
  for (; at < end; at++) sum = (sum >> 8) ^ load<u32>(table + (((sum ^ <u32>load<u8>(at)) & 255) << 2));
  return ~sum;
}

/** Adler-32, as a zlib stream ends with it. */
export function adler32(at: u32, size: u32): u32 {
  const end = at + size;
  let one: u64 = 1;
  let two: u64 = 0;
  const upper = v128(16, 0, 15, 0, 14, 0, 13, 0, 12, 0, 11, 0, 10, 0, 9, 0);
  const lower = v128(8, 0, 7, 0, 6, 0, 5, 0, 4, 0, 3, 0, 2, 0, 1, 0);
  while (end - at >= 16) {
    const stop = at + min((end - at) & ~15, STRETCH);
    const count = <u64>(stop - at);
    let sums = i32x4.splat(0);
    let earlier = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    for (; at < stop; at += 16) {
      const bytes = v128.load(at);
      earlier = i32x4.add(earlier, sums);
      sums = i32x4.add(sums, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), upper));
      weighted = i32x4.add(weighted, i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), lower));
    }
    two = (two + one * count + 16 * total(earlier) + total(weighted)) % MODULUS;
    one = (one + total(sums)) % MODULUS;
  }
  for (; at < end; at++) {
    one += <u64>load<u8>(at);
    two += one;
  }
  return ((<u32>(two % MODULUS)) << 16) | <u32>(one % MODULUS);
}

function total(lanes: v128): u64 {
  return (
    <u64>(<u32>i32x4.extract_lane(lanes, 0)) +
    <u64>(<u32>i32x4.extract_lane(lanes, 1)) +
    <u64>(<u32>i32x4.extract_lane(lanes, 2)) +
    <u64>(<u32>i32x4.extract_lane(lanes, 3))
  );
}
