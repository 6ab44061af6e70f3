/**
 * The engine that scans use: the kernel names the places, regular expressions look there. Memory is made once; bytes are
 * copied into it once and never leave it.
 */
import type { Rule } from '../../rules/index.ts';
import type { Engine } from './engine.ts';
import { kernel } from './kernel.generated.ts';
import { LAYOUT, MARGIN } from './layout.ts';
import type { KernelTables } from './layout.ts';
import { createHunter } from './windows.ts';
import type { EngineLimits } from './windows.ts';

/** Bytes of text in the kernel's buffer, and of hits in its list. */
const BUFFER = 1024 * 1024;
const HITS = 512 * 1024;
const PAGE = 65_536;

/** As much of the global as is used here: without browser types the compiler knows only its namespace. */
interface Wasm {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Wasm };

interface Kernel {
  /** Addresses; returns how far it came. */
  readonly scan: (from: number, to: number, end: number, last: boolean, into: number, limit: number) => number;
}

/** Compiled at first use and shared by the engines of this thread. */
let compiled: object | undefined;

/** `tables` are those of the same rules, in the same order. */
export function createKernelEngine(rules: readonly Rule[], tables: KernelTables, limits?: EngineLimits): Engine {
  if (tables.rules.length !== rules.length || tables.rules.some((id, index) => rules[index]?.id !== id))
    throw new TypeError('the tables are those of other rules');
  const hitsAt = alignUp(tables.memory.length);
  const bufferAt = hitsAt + HITS;
  const pages = Math.ceil((bufferAt + MARGIN + BUFFER + 2 * MARGIN) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const bytesOfMemory = new Uint8Array(memory.buffer);
  bytesOfMemory.set(tables.memory);
  const words = new Uint32Array(memory.buffer);
  compiled ??= new WebAssembly.Module(Buffer.from(kernel, 'base64'));
  const { scan } = new WebAssembly.Instance(compiled, { env: { memory } }).exports as Kernel;
  const { byPath, hunt } = createHunter(rules, limits);
  bytesOfMemory.fill(1, LAYOUT.enabled, LAYOUT.enabled + rules.length);

  /** Scans the starts from `offset` to `offset + BUFFER`, as far as there are bytes. */
  const scanChunk = (bytes: Uint8Array, offset: number, onHit: (rule: number, start: number) => void): void => {
    const lead = Math.min(offset, MARGIN);
    const textAt = bufferAt + MARGIN;
    const stop = Math.min(bytes.length, offset + BUFFER + MARGIN);
    const to = textAt + Math.min(bytes.length - offset, BUFFER);
    const end = textAt + stop - offset;
    bytesOfMemory.fill(0, bufferAt, textAt - lead);
    bytesOfMemory.set(bytes.subarray(offset - lead, stop), textAt - lead);
    bytesOfMemory.fill(0, end, end + MARGIN);
    for (let from = textAt; from < to;) {
      from = scan(from, to, end, stop === bytes.length, hitsAt, hitsAt + HITS);
      const count = words[0] ?? 0;
      // Start and rule as one number, so that each rule's hits come by their start.
      const hits = new Float64Array(count);
      for (let index = 0; index < count; index++) {
        const at = hitsAt / 4 + index * 2;
        hits[index] = (words[at] as number) * LAYOUT.rules + (words[at + 1] as number);
      }
      for (const hit of hits.toSorted()) onHit(hit % LAYOUT.rules, Math.floor(hit / LAYOUT.rules) - textAt + offset);
    }
  };

  return {
    find(bytes, path) {
      const { hit, finish } = hunt(bytes);
      for (const { paths, rules } of byPath) {
        const isWanted = Number(paths.test(path));
        for (const rule of rules) bytesOfMemory[LAYOUT.enabled + rule] = isWanted;
      }
      for (let offset = 0; offset < bytes.length; offset += BUFFER) scanChunk(bytes, offset, hit);
      return finish();
    },
  };
}

function alignUp(address: number): number {
  return (address + 15) & ~15;
}
