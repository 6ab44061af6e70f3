/**
 * What an identity (and its class) has used before, and whether that is known well enough to be surprised. One memory for all
 * detectors, so that no two of them disagree about what is new. Only values that left the vault teach; refusals are looked at.
 */
import type { AuditRow } from '../../core/model/index.ts';
import { addKnown, isKnown, NOTHING_KNOWN, shortHash } from './known-set.ts';
import type { KnownSet } from './known-set.ts';
import { networkOf } from './network.ts';

const DAY = 86_400_000;
/** Rows of one identity may come this many places out of order; what is older counts as a repetition. */
const MAX_ROWS = 16;

/** Bytes of the Bloom filters, 10 bits a key: with everything else an identity stays below 8 KiB. */
const FILTER_BYTES = { item: 768, vault: 96, network: 96, client: 96 } as const;
const CLASS_FILTER_BYTES = 3072;

type OwnPair = keyof typeof FILTER_BYTES;
const OWN_PAIRS = Object.keys(FILTER_BYTES) as OwnPair[];

/** `class-item`: no identity of the class has used the item. */
export type Pair = OwnPair | 'class-item';

/** The learning period of the identity's class; the longer of the two counts. `days: 0` means none. */
export interface Learning {
  readonly days: number;
  readonly events: number;
}

interface Lessons {
  /** Time of the earliest row, in milliseconds. */
  readonly since: number;
  /** Values handed out. */
  readonly events: number;
}

/** Plain JSON. */
export interface Memory extends Lessons, Readonly<Record<OwnPair, KnownSet>> {
  /** `seq` of the rows looked at last. */
  readonly rows: readonly number[];
}

/** Plain JSON. */
export interface ClassMemory extends Lessons {
  readonly item: KnownSet;
}

/** What a row shows that was not there before. */
export interface Novelty {
  /** Empty where the identity, or for `class-item` the class, is still being learned about. */
  readonly pairs: ReadonlySet<Pair>;
  /** Values handed out to the identity before. */
  readonly earlier: number;
  /** As people read them. */
  readonly network: string | null;
  readonly client: string;
}

/** Short hashes; null where the row does not say. */
interface Keys extends Readonly<Record<OwnPair, string | null>> {
  readonly names: { readonly network: string | null; readonly client: string };
}

export function emptyMemory(time: number): Memory {
  const nothing = NOTHING_KNOWN;
  return { since: time, events: 0, rows: [], item: nothing, vault: nothing, network: nothing, client: nothing };
}

export function emptyClassMemory(time: number): ClassMemory {
  return { since: time, events: 0, item: NOTHING_KNOWN };
}

/** Whether the row was looked at before, or is so much older than the newest that it must have been. */
export function isRepeated({ rows }: Memory, seq: number): boolean {
  return rows.includes(seq) || (rows.length >= MAX_ROWS && seq < Math.min(...rows));
}

export function noteRow(memory: Memory, seq: number): Memory {
  const rows = [...memory.rows, seq];
  return { ...memory, rows: rows.length > MAX_ROWS ? rows.toSorted((a, b) => a - b).slice(1) : rows };
}

export function compare(memory: Memory, ofClass: ClassMemory | null, keys: Keys, time: number, learning: Learning): Novelty {
  const pairs = new Set<Pair>();
  if (hasLearned(memory, time, learning)) {
    for (const pair of OWN_PAIRS) if (keys[pair] !== null && !isKnown(memory[pair], keys[pair])) pairs.add(pair);
  }
  if (ofClass !== null && hasLearned(ofClass, time, learning) && keys.item !== null && !isKnown(ofClass.item, keys.item))
    pairs.add('class-item');
  return { pairs, earlier: memory.events, network: keys.names.network, client: keys.names.client };
}

export function learn(memory: Memory, keys: Keys, time: number): Memory {
  const known = Object.fromEntries(
    OWN_PAIRS.map((pair) => {
      const key = keys[pair];
      return [pair, key === null ? memory[pair] : addKnown(memory[pair], key, FILTER_BYTES[pair])];
    }),
  ) as Record<OwnPair, KnownSet>;
  return { ...memory, ...advance(memory, time), ...known };
}

export function learnOfClass(memory: ClassMemory, { item }: Keys, time: number): ClassMemory {
  return {
    ...advance(memory, time),
    item: item === null ? memory.item : addKnown(memory.item, item, CLASS_FILTER_BYTES),
  };
}

function advance({ since, events }: Lessons, time: number): Lessons {
  return { since: Math.min(since, time), events: events + 1 };
}

function hasLearned({ since, events }: Lessons, time: number, { days, events: least }: Learning): boolean {
  return days === 0 || (time - since >= days * DAY && events >= least);
}

export function keysOf({ target, source, via, context }: AuditRow): Keys {
  const network = source === undefined ? null : networkOf(source.ip);
  const client = `${productOf(context?.['userAgent'])} via ${via}`;
  const hash = (text: string | null | undefined) => (text === null || text === undefined ? null : shortHash(text));
  return {
    item: hash(target?.item),
    vault: hash(target?.vault),
    network: hash(network),
    client: hash(client),
    names: { network, client },
  };
}

/** The first product of a user agent without its version, which changes with every update. */
function productOf(userAgent: string | undefined): string {
  return /^[^\s/();,]{1,64}/.exec(userAgent ?? '')?.[0] ?? 'unnamed';
}
