/** Where things lie in the kernel's memory. The same numbers stand in `assembly/kernel.ts`. */

export const LAYOUT = {
  /** Nibble tables of the packed comparison: four bytes, low and high halves. */
  packed: 0x100,
  /** Nibble tables of the token characters. */
  classes: 0x180,
  /** First entry by hash: of what stands in a run, and of the rest. */
  runHeads: 0x1000,
  packedHeads: 0x3000,
  heads: 4096,
  /** A byte a rule: whether its hits are wanted. */
  enabled: 0x5000,
  rules: 0x400,
  /** 16 bytes each; the automata follow. */
  entries: 0x5400,
} as const;

/** Bytes in front of the text in the buffer, and behind it, that the kernel may look at. */
export const MARGIN = 256;
/** Starts that one round of the kernel looks at. */
export const BLOCK = 4096;
/** Token characters in a row that make a run. */
export const RUN = 16;
/** The farthest that the three bytes of an entry stand from its start. */
export const MAX_OFFSET = 32;
/** States of an automaton from here on: no, yes. */
export const REFUSED = 0xffff;
export const ACCEPTED = 0xfffe;

/** What the compiler of rules gives the kernel. */
export interface KernelTables {
  /** Ids of the rules, in the order by which hits name them. */
  readonly rules: readonly string[];
  /** Memory from address 0 on. */
  readonly memory: Uint8Array;
  /** Rules of whose pattern nothing could be proved: all their keywords are hits. */
  readonly unproved: readonly string[];
}

/** The three bytes as they are compared: without regard to case, and a little more. */
export function gramOf(text: string, at: number): number {
  const byte = (index: number): number => text.charCodeAt(at + index) | 0x20;
  return byte(0) | (byte(1) << 8) | (byte(2) << 16);
}

export function hashGram(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> 20;
}
