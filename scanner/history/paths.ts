/** Names and paths as numbers, each once: a history names the same few paths a million times. */
import { pathText } from '../../core/git/index.ts';
import { growing } from './growing.ts';
import { tooMany } from './limits.ts';

export interface Names {
  /** The number of the name that stands there. Any bytes but NUL and `/` make a name. */
  numberOf(bytes: Uint8Array, from: number, to: number): number;
  /** One character a byte. */
  textOf(name: number): string;
  /** All of them one behind the other, and where each begins and the last one ends. */
  all(): { readonly bytes: Uint8Array; readonly starts: Int32Array };
}

export function createNames(): Names {
  /** All names one behind the other, and where each begins. */
  let heap = new Uint8Array(4096);
  const starts = growing(Int32Array);
  starts.push(0);
  /** One more than the name's number, in the place that its bytes lead to or the next free one. */
  let slots = new Int32Array(512);
  let used = 0;

  const slotOf = (bytes: Uint8Array, from: number, to: number): number => {
    let hash = 0x811c_9dc5;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x0100_0193);
    const mask = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const start = starts.at((slots[slot] as number) - 1);
      if (starts.at(slots[slot] as number) - start !== to - from) continue;
      let same = 0;
      while (same < to - from && heap[start + same] === bytes[from + same]) same++;
      if (same === to - from) break;
    }
    return slot;
  };

  const grow = (): void => {
    slots = new Int32Array(2 * slots.length);
    for (let name = 0; name < starts.length - 1; name++) slots[slotOf(heap, starts.at(name), starts.at(name + 1))] = name + 1;
  };

  return {
    numberOf(bytes, from, to) {
      const slot = slotOf(bytes, from, to);
      if (slots[slot] !== 0) return (slots[slot] as number) - 1;
      const name = starts.length - 1;
      if (used + to - from > heap.length) {
        const more = new Uint8Array(2 * heap.length + to - from);
        more.set(heap);
        heap = more;
      }
      heap.set(bytes.subarray(from, to), used);
      used += to - from;
      starts.push(used);
      slots[slot] = name + 1;
      if (2 * starts.length > slots.length) grow();
      return name;
    },
    all: () => ({ bytes: heap.slice(0, used), starts: Int32Array.from({ length: starts.length }, (_, name) => starts.at(name)) }),
    textOf: (name) => Buffer.from(heap.subarray(starts.at(name), starts.at(name + 1))).toString('latin1'),
  };
}

/** The top folder, which has no name. */
export const TOP = 0;

export interface Paths {
  /** The path of that name in that folder. */
  inside(folder: number, name: number): number;
  depthOf(path: number): number;
  /** As reported. */
  textOf(path: number): string;
}

/** So many names at most: beyond it, two paths would get one number. */
const MOST_NAMES = 2 ** 26;
/** A map holds no more. */
const MOST_PATHS = 2 ** 24 - 1;

export function createPaths(names: Names): Paths {
  const numbers = new Map<number, number>();
  const folders: number[] = [TOP];
  const last: number[] = [TOP];
  const depths: number[] = [0];
  return {
    inside(folder, name) {
      const key = folder * MOST_NAMES + name;
      let number = numbers.get(key);
      if (number === undefined) {
        number = folders.length;
        if (number > MOST_PATHS) throw tooMany('The history');
        folders.push(folder);
        last.push(name);
        depths.push((depths[folder] ?? 0) + 1);
        numbers.set(key, number);
      }
      return number;
    },
    depthOf: (path) => depths[path] ?? 0,
    textOf(path) {
      const parts: string[] = [];
      for (let at = path; at !== TOP; at = folders[at] ?? TOP) parts.push(names.textOf(last[at] ?? 0));
      return pathText(Buffer.from(parts.toReversed().join('/'), 'latin1'));
    },
  };
}
