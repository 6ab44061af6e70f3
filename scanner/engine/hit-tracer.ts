/**
 * The kernel's hits and the windows around them, apart: of a text that was made of another one, only hits near what is new
 * have to be found and looked at, since the others stand in the other text as well and came to nothing there.
 */
import type { Rule } from '../../rules/index.ts';
import type { Candidate } from './engine.ts';
import { MAX_OFFSET, MOST_RUN, WALK } from './layout.ts';
import type { KernelTables } from './layout.ts';
import { kernel } from './kernel.generated.ts';
import { WebAssembly } from './memory.ts';
import type { WasmMemory } from './memory.ts';
import { createHunter, LOOK_BACK, reachOf } from './windows.ts';

/** Bytes in front of a hit's start, and behind it, that decide whether it is one. */
export const SIGHT = { before: 16, after: WALK + MOST_RUN + MAX_OFFSET } as const;

/** Hits of one text by their start. */
export interface HitList {
  count: number;
  starts: Int32Array;
  rules: Int32Array;
  /** 1: what its rule makes of it is not known. */
  open: Uint8Array;
}

/** A text in the kernel's memory, with `MARGIN` zero bytes on both sides. */
export interface TracedText {
  at: number;
  size: number;
}

export interface HitTracer {
  /** By rule, of those that had a hit: bytes in front of a hit's start, and behind it, that decide whether a match begins there. */
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** The kernel, for whoever has hits listed in the same memory. */
  readonly scan: KernelScan;
  /** Fills in `before` and `after`: to ask a rule how far it reaches loads it. */
  learn(rule: number): void;
  /** Whether the candidates at the open hits matter, if there are any, or a rule was stopped. */
  confirm(text: TracedText, hits: HitList, matters: (content: Uint8Array, candidates: readonly Candidate[]) => boolean): boolean;
}

/** Addresses; lists hits from `into` on, the first ones of a text, and answers how far it came. */
export type KernelScan = (from: number, to: number, end: number, last: boolean, into: number, limit: number) => number;

export function createHitList(): HitList {
  return { count: 0, starts: new Int32Array(64), rules: new Int32Array(64), open: new Uint8Array(64) };
}

/** Makes room for so many. */
export function fitHits(hits: HitList, count: number): void {
  hits.count = count;
  if (count <= hits.starts.length) return;
  hits.starts = new Int32Array(2 * count);
  hits.rules = new Int32Array(2 * count);
  hits.open = new Uint8Array(2 * count);
}

/** `memory` is an engine's for the same rules. `around` tells how many bytes around a match decide whether it matters. */
export function createHitTracer(
  rules: readonly Rule[],
  { exact }: Pick<KernelTables, 'exact'>,
  memory: WasmMemory,
  around: (rule: Rule) => number,
): HitTracer {
  const { scan } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(kernel, 'base64')), { env: { memory } })
    .exports as { readonly scan: KernelScan };
  const hunter = createHunter(rules, new Set(exact));
  const bytes = new Uint8Array(memory.buffer);
  /** Filled at a rule's first hit. */
  const before = new Int32Array(rules.length);
  const after = new Int32Array(rules.length);
  const chain = new Int32Array(rules.length);
  const last = new Int32Array(rules.length);

  const learn = (rule: number): void => {
    const reach = reachOf(rules[rule] as Rule);
    const context = around(rules[rule] as Rule);
    before[rule] = reach.before + LOOK_BACK + context;
    after[rule] = reach.reach + 1 + context;
    chain[rule] = reach.before + 1;
  };

  /** Windows of one rule whose starts touch are one: what opens one opens all. */
  const openChains = ({ count, starts, rules: of, open }: HitList): void => {
    const pass = (index: number): void => {
      const rule = of[index] as number;
      const start = starts[index] as number;
      if (open[index] === 0 && Math.abs(start - (last[rule] as number)) <= (chain[rule] as number)) open[index] = 1;
      if (open[index] === 1) last[rule] = start;
    };
    const far = -0x4000_0000;
    for (let index = 0; index < count; index++) last[of[index] as number] = far;
    for (let index = 0; index < count; index++) pass(index);
    for (let index = 0; index < count; index++) last[of[index] as number] = far;
    for (let index = count - 1; index >= 0; index--) pass(index);
  };

  return {
    before,
    after,
    scan,
    learn,
    confirm({ at, size }, hits, matters) {
      if (!hits.open.subarray(0, hits.count).includes(1)) return false;
      openChains(hits);
      const content = bytes.subarray(at, at + size);
      hunter.start(content);
      for (let index = 0; index < hits.count; index++) {
        if (hits.open[index] === 1) hunter.hit(hits.rules[index] as number, hits.starts[index] as number);
      }
      const { candidates, limited } = hunter.finish();
      return limited.length > 0 || (candidates.length > 0 && matters(content, candidates));
    },
  };
}
