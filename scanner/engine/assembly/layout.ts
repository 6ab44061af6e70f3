/** Where things lie in the kernel's memory, and how far it looks: the numbers of `../layout.ts`. */

export const RUN: u32 = 16;
/** The longest way from a hit's start to the run that gives it away. */
export const WALK: u32 = 128;
/** The longest way from a keyword's start to the three bytes that stand for it. */
export const MAX_OFFSET: u32 = 32;

export const PACKED: u32 = 0x100;
export const CLASSES: u32 = 0x180;
export const AHEAD: u32 = 0x1f0;
export const KINDS: u32 = 0x200;
export const NIBBLES: u32 = 0x300;
export const TOKENS: u32 = 0x310;
export const LETTERS: u32 = 0x320;
export const OPENINGS: u32 = 0x330;
export const RUN_HEADS: u32 = 0x1000;
export const BACK_HEADS: u32 = 0x3000;
export const PACKED_HEADS: u32 = 0x5000;
export const BACK_BITS: u32 = 0x7000;
/** Places of a block that are looked at, 16 bits each: where runs begin, then where keywords may stand. */
export const PLACES: u32 = 0x9000;
/** A bit for each byte of a block: not a keyword's. */
export const MASKS: u32 = 0xb100;
export const ENTRIES: u32 = 0xb400;
export const ENTRY: u32 = 32;
