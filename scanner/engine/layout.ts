/** Where things lie in the kernel's memory. The same numbers stand in `assembly/layout.ts`. */

export const LAYOUT = {
  /** Nibble tables of the packed comparison: four bytes, low and high halves. */
  packed: 0x100,
  /** Nibble tables of the token characters. */
  classes: 0x180,
  /** How far behind a run's start, in a byte, the last sixteen token characters stand that every value given to a name has. */
  ahead: 0x1f0,
  /** A byte a character: see `KINDS`. */
  kinds: 0x200,
  /**
   * A byte sixteen times each: the lower half of a byte, and what the bits of `classes` stand for. In memory, since V8 makes
   * what is constant anew in every round of a loop.
   */
  nibbles: 0x300,
  tokens: 0x310,
  letters: 0x320,
  openings: 0x330,
  /** First entry by hash: of what begins a run, of what stands in front of one, and of the rest. */
  runHeads: 0x1000,
  backHeads: 0x3000,
  packedHeads: 0x5000,
  heads: 4096,
  /** A bit a hash: whether anything of `backHeads` may stand here. */
  backBits: 0x7000,
  /** The most that there may be. */
  rules: 0x1000,
  /** `entrySize` bytes each; the automata follow. The kernel's own lists lie in front. */
  entries: 0xb400,
  entrySize: 32,
} as const;

/** Bytes in front of the text in the buffer, and behind it, that the kernel may look at. */
export const MARGIN = 256;
/** Starts that one round of the kernel looks at. */
export const BLOCK = 4096;
/** Token characters in a row that make a run. */
export const RUN = 16;
/** The most of them that a value may be asked for that is given to a name. */
export const MOST_RUN = 32;
/** The farthest that a run stands from the start of a hit that it gives away. */
export const WALK = 128;
/** The farthest that the three bytes of a packed entry stand from its start. */
export const MAX_OFFSET = 32;
/** In place of a rule: the entry's automaton asks several together, and says which of its own entries are left. */
export const GATE = 0xffff;
/** States of an automaton are below `HANDED`, but for no and yes; those of a gate say from there on who is left. */
export const HANDED = 0x8000;
export const REFUSED = 0xffff;
export const ACCEPTED = 0xfffd;

/** What may stand between a name and the value that it is given, a part of it that must, and what a name is made of. */
export const KINDS = { separator: 1, operator: 2, name: 4 } as const;

const TOKEN = /[A-Za-z0-9_+/-]/;
const SEPARATOR = /[ \t"'`\\\][()=:,>?|]/;
const OPERATOR = /[=:,>(?|]/;
const NAME = /[A-Za-z0-9_.-]/;

export const isTokenCharacter = (byte: number): boolean => byte < 128 && TOKEN.test(String.fromCharCode(byte));

export function kindOf(byte: number): number {
  const character = String.fromCharCode(byte);
  return (
    (SEPARATOR.test(character) ? KINDS.separator : 0) |
    (OPERATOR.test(character) ? KINDS.operator : 0) |
    (NAME.test(character) ? KINDS.name : 0)
  );
}

/** What the compiler of rules gives the kernel. */
export interface KernelTables {
  /** Ids of the rules, in the order by which hits name them. */
  readonly rules: readonly string[];
  /** What lies in memory from address 0 on. */
  readonly size: number;
  readonly copyTo: (memory: Uint8Array) => void;
  /** Rules of whose matches every one begins at a hit, by their index. */
  readonly exact: readonly number[];
  /** See `Engine.margins`. */
  readonly margins: { readonly near: number; readonly far: number };
  /** Rules of whose pattern nothing could be proved: all their keywords are hits. */
  readonly unproved: readonly string[];
}

/** Three bytes as they are compared: without regard to case, and a little more. */
export function gramOf(bytes: readonly number[]): number {
  return ((bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8) | ((bytes[2] ?? 0) << 16) | 0x202020) >>> 0;
}

/** 15 bits; the upper 12 of them choose the first entry. */
export function hashGram(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 17;
}
