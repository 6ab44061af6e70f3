/**
 * The WebAssembly memory of one thread: what the kernel needs, a buffer that readers read into, and room behind for whoever
 * shares it. Bytes that lie in it are scanned where they are.
 */
import { MARGIN } from './layout.ts';

/** As much of the global as is used here: without browser types the compiler knows only its namespace. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** By so many pages; views made before are empty then. */
  grow(pages: number): number;
}

interface Wasm {
  readonly Memory: new (size: { initial: number; maximum: number; shared?: boolean }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

export const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: Wasm };

/** The unit in which memory grows, in bytes. */
export const PAGE = 65_536;
/** Bytes that a reader may read at once. */
const BUFFER = 1024 * 1024;
/** Bytes from elsewhere that are scanned at once. */
const COPY = 256 * 1024;
/** Just below 2 GiB, so that no address is negative to WebAssembly. */
const MOST_PAGES = 32_767;

export interface TextMemory {
  readonly memory: WasmMemory;
  /** The first address that is nobody's. */
  readonly arena: number;
  /** For texts that lie elsewhere, `copySize` bytes and margins on both sides. */
  readonly copyAt: number;
  readonly copySize: number;
  /** All of it, as it is now. */
  bytes(): Uint8Array;
  /** What readers read into. */
  buffer(): Uint8Array;
  /** Where these bytes lie, if it is here and with both margins. */
  addressOf(bytes: Uint8Array): number | null;
}

/** The first `reserved` bytes are the kernel's. */
export function createTextMemory(reserved: number): TextMemory {
  const bufferAt = alignUp(reserved, 64) + MARGIN;
  const copyAt = bufferAt + BUFFER + 2 * MARGIN;
  // Margins of the kernel's own texts and of the first that lies in the arena.
  const arena = alignUp(copyAt + COPY + 3 * MARGIN, PAGE);
  const memory = new WebAssembly.Memory({ initial: arena / PAGE, maximum: MOST_PAGES });
  let all = new Uint8Array(memory.buffer);
  let buffer = all.subarray(bufferAt, bufferAt + BUFFER);
  const refresh = (): void => {
    if (all.buffer === memory.buffer) return;
    all = new Uint8Array(memory.buffer);
    buffer = all.subarray(bufferAt, bufferAt + BUFFER);
  };
  return {
    memory,
    arena,
    copyAt,
    copySize: COPY,
    bytes() {
      refresh();
      return all;
    },
    buffer() {
      refresh();
      return buffer;
    },
    addressOf(bytes) {
      const { byteOffset, length } = bytes;
      if (bytes.buffer !== memory.buffer || byteOffset < bufferAt) return null;
      return byteOffset + length + MARGIN <= memory.buffer.byteLength ? byteOffset : null;
    },
  };
}

/** By default to what a load of sixteen bytes wants. */
export function alignUp(address: number, unit = 16): number {
  return Math.ceil(address / unit) * unit;
}
