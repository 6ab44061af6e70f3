/**
 * Chooses which four bytes stand for a keyword, and puts them into the eight groups of the packed comparison, so that
 * ordinary text looks like few of them. A sample says what is ordinary; the choice changes the kernel's speed and nothing else.
 */

import { MAX_OFFSET } from '../layout.ts';
import { bytesAfter } from './automaton.ts';
import type { Automaton } from './automaton.ts';

/** Bytes that are compared. */
const PLACES = 4;
const GROUPS = 8;
/** Rounds in which every keyword may move to a better group; of the sample, what is most frequent counts. */
const ROUNDS = 3;
const MAX_ORDINARY = 15000;

/** By place, the bytes that may stand there. */
export type Places = readonly (readonly number[])[];

/** A way to recognise a keyword: four bytes that stand so far from its start. */
export interface Way {
  readonly offset: number;
  readonly places: Places;
}

export interface Packing {
  /** The way taken for each keyword, in the order given. */
  readonly taken: readonly Way[];
  /** Tables of 16 bytes, low and high halves for each place; a bit a group. */
  readonly tables: Uint8Array;
}

/** All ways to recognise a keyword, by the bytes that its pattern allows; one of three together with what may follow it. */
export function waysOf(keyword: string, automaton: Automaton): Way[] {
  const places: number[][] = [];
  for (const character of keyword.slice(0, MAX_OFFSET + PLACES)) {
    const allowed = new Set(bytesAfter(automaton, places));
    const forms = new Set([character.toLowerCase(), character.toUpperCase()]);
    places.push([...forms].map((form) => form.charCodeAt(0)).filter((byte) => allowed.has(byte)));
  }
  if (places.length < PLACES) places.push(bytesAfter(automaton, places));
  return Array.from({ length: places.length - PLACES + 1 }, (_, offset) => ({
    offset,
    places: places.slice(offset, offset + PLACES),
  }));
}

interface Group {
  /** Halves of a byte by place: low and high, 16 flags each, as bits. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const NOTHING: Group = { low: [0, 0, 0, 0], high: [0, 0, 0, 0] };

/** `keywords` are given by all their ways. */
export function packKeywords(keywords: readonly (readonly Way[])[], sample: string): Packing {
  const counts = new Map<string, number>();
  for (let at = 0; at + PLACES <= sample.length; at++) {
    const text = sample.slice(at, at + PLACES);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const ordinary = [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MAX_ORDINARY)
    .map(([text, count]) => ({ bytes: [...Buffer.from(text, 'latin1')], count }));
  // A sample is short: what it happens not to have counts by its bytes, as if each stood by itself.
  const shares = new Float64Array(256).fill(1 / (sample.length + 1));
  for (const byte of Buffer.from(sample, 'latin1')) shares[byte] = (shares[byte] as number) + 1 / (sample.length + 1);
  /** Anything above `limit` where it is more. */
  const costOf = ({ low, high }: Group, limit = Infinity): number => {
    let cost = sample.length;
    for (let place = 0; place < PLACES; place++) {
      let share = 0;
      for (let byte = 0; byte < 256; byte++) {
        if (((low[place] as number) >> (byte & 15)) & ((high[place] as number) >> (byte >> 4)) & 1)
          share += shares[byte] as number;
      }
      cost *= share;
    }
    for (const { bytes, count } of ordinary) {
      let place = 0;
      while (place < PLACES) {
        const byte = bytes[place] as number;
        if ((((low[place] as number) >> (byte & 15)) & ((high[place] as number) >> (byte >> 4)) & 1) === 0) break;
        place++;
      }
      if (place === PLACES) cost += count;
      if (cost > limit) return cost;
    }
    return cost;
  };

  const groups: Group[] = Array.from({ length: GROUPS }, () => NOTHING);
  const costs = groups.map(() => 0);
  const taken: { way: Way; group: number }[] = [];
  const settle = (index: number): void => {
    let least = Infinity;
    let best = { way: keywords[index]?.[0] as Way, group: 0 };
    for (const way of keywords[index] ?? []) {
      for (const [group, now] of groups.entries()) {
        const next = merge(now, way.places);
        const cost = isSame(now, next) ? 0 : costOf(next, least + (costs[group] as number)) - (costs[group] as number);
        if (cost < least) [least, best] = [cost, { way, group }];
      }
    }
    taken[index] = best;
    groups[best.group] = merge(groups[best.group] as Group, best.way.places);
    costs[best.group] = (costs[best.group] as number) + least;
  };
  for (const index of keywords.keys()) settle(index);
  for (let round = 1; round < ROUNDS; round++) {
    for (const index of keywords.keys()) {
      const home = (taken[index] as { group: number }).group;
      groups[home] = taken.reduce(
        (sum, { way, group }, other) => (group === home && other !== index ? merge(sum, way.places) : sum),
        NOTHING,
      );
      costs[home] = costOf(groups[home]);
      settle(index);
    }
  }
  return { taken: taken.map(({ way }) => way), tables: layOut(groups) };
}

function merge({ low, high }: Group, places: Places): Group {
  const halves = (from: readonly number[], shift: number): readonly number[] =>
    from.map((bits, place) => (places[place] ?? []).reduce((set, byte) => set | (1 << ((byte >> shift) & 15)), bits));
  return { low: halves(low, 0), high: halves(high, 4) };
}

function isSame(one: Group, other: Group): boolean {
  return one.low.every((bits, place) => bits === other.low[place]) && one.high.every((bits, place) => bits === other.high[place]);
}

function layOut(groups: readonly Group[]): Uint8Array {
  const tables = new Uint8Array(PLACES * 32);
  for (const [index, { low, high }] of groups.entries()) {
    for (let place = 0; place < PLACES; place++) {
      for (let half = 0; half < 16; half++) {
        const at = place * 32 + half;
        if (((low[place] ?? 0) >> half) & 1) tables[at] = (tables[at] ?? 0) | (1 << index);
        if (((high[place] ?? 0) >> half) & 1) tables[at + 16] = (tables[at + 16] ?? 0) | (1 << index);
      }
    }
  }
  return tables;
}
