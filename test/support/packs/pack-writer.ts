/** Writes packs and their indexes entry by entry, as they are told: what git would never write, too. */
import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const TYPES = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;

export interface WrittenEntry {
  /** One of `TYPES`, for an object that stands on its own. */
  readonly type?: number;
  /** Which of the entries a delta is made on, for one that does not. */
  readonly base?: number;
  /** Names the base by its id. */
  readonly byId?: boolean;
  /** The object, or the delta. */
  readonly bytes: Uint8Array;
}

export interface WrittenPack {
  readonly pack: Buffer;
  readonly index: Buffer;
  /** By entry, in the order given. */
  readonly ids: readonly Buffer[];
}

export function writePack(entries: readonly WrittenEntry[], idLength = 20): WrittenPack {
  const hash = (bytes: Uint8Array): Buffer =>
    createHash(idLength === 20 ? 'sha1' : 'sha256')
      .update(bytes)
      .digest();
  const ids = namesOf(entries, hash);
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(entries.length, 8);
  const parts: Buffer[] = [head];
  const starts: number[] = [];
  const sums: number[] = [];
  let at = head.length;
  for (const { type, base, byId, bytes } of entries) {
    const front: Buffer[] = [];
    if (base === undefined) front.push(headOf(type ?? TYPES.blob, bytes.length));
    else if (byId === true) front.push(headOf(7, bytes.length), ids[base] as Buffer);
    else front.push(headOf(6, bytes.length), distanceOf(at - (starts[base] as number)));
    const whole = Buffer.concat([...front, deflateSync(bytes)]);
    starts.push(at);
    sums.push(crc32(whole));
    parts.push(whole);
    at += whole.length;
  }
  const body = Buffer.concat(parts);
  const pack = Buffer.concat([body, hash(body)]);
  return { pack, index: indexOf(ids, starts, sums, pack.subarray(at), hash), ids };
}

/** Of what cannot be made, such as deltas that go round in circles, and of what is there already ids are made up. */
function namesOf(entries: readonly WrittenEntry[], hash: (bytes: Uint8Array) => Buffer): Buffer[] {
  const known = new Set<string>();
  const made: ({ readonly type: number; readonly bytes: Uint8Array } | null)[] = [];
  return entries.map(({ type = TYPES.blob, base, bytes }, entry) => {
    const on = base === undefined ? undefined : made[base];
    if (base === undefined) made[entry] = { type, bytes };
    else made[entry] = on === undefined || on === null ? null : { type: on.type, bytes: applyDelta(on.bytes, bytes) };
    const object = made[entry];
    const word = Object.entries(TYPES).find(([, number]) => number === object?.type)?.[0];
    const content = object?.bytes ?? Buffer.alloc(0);
    const id = hash(Buffer.concat([Buffer.from(`${word ?? 'entry'} ${content.length}\0`), content]));
    if (word === undefined || known.has(id.toString('hex'))) return hash(Buffer.from(`entry ${entry}`));
    known.add(id.toString('hex'));
    return id;
  });
}

function indexOf(
  ids: readonly Buffer[],
  starts: readonly number[],
  sums: readonly number[],
  trailer: Buffer,
  hash: (bytes: Uint8Array) => Buffer,
): Buffer {
  const order = [...ids.keys()].toSorted((a, b) => Buffer.compare(ids[a] as Buffer, ids[b] as Buffer));
  const words = (numbers: readonly number[]): Buffer => {
    const bytes = Buffer.alloc(4 * numbers.length);
    for (const [position, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * position);
    return bytes;
  };
  const fanout = Array.from({ length: 256 }, (_, first) => ids.filter((id) => (id[0] as number) <= first).length);
  const body = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63, 0, 0, 0, 2]),
    words(fanout),
    ...order.map((entry) => ids[entry] as Buffer),
    words(order.map((entry) => sums[entry] as number)),
    words(order.map((entry) => starts[entry] as number)),
    trailer,
  ]);
  return Buffer.concat([body, hash(body)]);
}

function headOf(type: number, size: number): Buffer {
  const bytes = [(type << 4) | (size & 15)];
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}

function distanceOf(distance: number): Buffer {
  const bytes = [distance % 128];
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest--;
    bytes.unshift((rest % 128) | 0x80);
  }
  return Buffer.from(bytes);
}

const LONGEST_COPY = 0xff_ffff;

export type Piece = { readonly from: number; readonly to: number } | { readonly text: Uint8Array };

/** What the pieces make of a base. */
export function assemble(base: Uint8Array, pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => ('text' in piece ? piece.text : base.subarray(piece.from, piece.to))));
}

/** A delta as git writes it. */
export function encodeDelta(base: Uint8Array, pieces: readonly Piece[]): Buffer {
  const size = pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.length : piece.to - piece.from), 0);
  const parts: Buffer[] = [sizeOf(base.length), sizeOf(size)];
  for (const piece of pieces) {
    if ('text' in piece) {
      for (let at = 0; at < piece.text.length; at += 127) {
        const part = piece.text.subarray(at, at + 127);
        parts.push(Buffer.from([part.length]), Buffer.from(part));
      }
    } else {
      for (let from = piece.from; from < piece.to; from += LONGEST_COPY) {
        const copy = Buffer.alloc(8, 0xff);
        copy.writeUInt32LE(from, 1);
        copy.writeUIntLE(Math.min(LONGEST_COPY, piece.to - from), 5, 3);
        parts.push(copy);
      }
    }
  }
  return Buffer.concat(parts);
}

function sizeOf(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) | 128);
  }
}

/** What a delta makes of its base; of a sound one. */
function applyDelta(base: Uint8Array, delta: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let sizes = 0; sizes < 2; at++) if (((delta[at] as number) & 128) === 0) sizes++;
  const number = (flags: number, bytes: number): number => {
    let value = 0;
    for (let byte = 0; byte < bytes; byte++) if ((flags & (1 << byte)) !== 0) value += (delta[at++] as number) * 256 ** byte;
    return value;
  };
  while (at < delta.length) {
    const code = delta[at++] as number;
    if (code < 128) {
      parts.push(delta.subarray(at, at + code));
      at += code;
    } else {
      const from = number(code, 4);
      parts.push(base.subarray(from, from + (number(code >> 4, 3) || 65_536)));
    }
  }
  return Buffer.concat(parts);
}
