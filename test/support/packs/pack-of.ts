/** A pack of a few objects made by hand, and its table, without an index. */
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { IdTables } from '../../../scanner/history/object-ids.ts';
import type { PackTable } from '../../../scanner/pack/pack-table.ts';

export interface Made {
  readonly content: Buffer;
  /** What makes it of the one before. */
  readonly delta?: Buffer;
}

/** So many ids, each of one repeated byte, which is its number. */
export function idsOfBytes(count: number, idLength: number): IdTables {
  const bytes = Buffer.concat(Array.from({ length: count }, (_, byte) => Buffer.alloc(idLength, byte)));
  const starts = Uint32Array.from({ length: 65_537 }, (_, first) => Math.min(count, Math.ceil(first / 0x101)));
  return { key: -idLength, idLength, looseFrom: count, tables: [{ bytes, from: 0, count, starts }] };
}

/** What a delta says that keeps this and inserts the rest. */
export function deltaOf(base: Buffer, tree: Buffer, kept: readonly number[]): Buffer {
  const parts: Buffer[] = [];
  const size = (length: number): Buffer => Buffer.from([(length & 0x7f) | 0x80, ((length >> 7) & 0x7f) | 0x80, length >> 14]);
  const insert = (from: number, to: number): void => {
    for (let at = from; at < to; at += 0x7f) {
      const some = tree.subarray(at, Math.min(to, at + 0x7f));
      parts.push(Buffer.from([some.length]), some);
    }
  };
  let filled = 0;
  for (let n = 0; n < kept.length; n += 3) {
    const [start = 0, from = 0, length = 0] = kept.slice(n, n + 3);
    insert(filled, start);
    parts.push(Buffer.from([0xb3, from & 0xff, from >> 8, length & 0xff, length >> 8]));
    filled = start + length;
  }
  insert(filled, tree.length);
  return Buffer.concat([size(base.length), size(tree.length), ...parts]);
}

/** Writes them to `path`. */
export function packOf(path: string, objects: readonly Made[], idLength: number, type: number): PackTable {
  const streams = objects.map(({ content, delta }) => deflateSync(delta ?? content));
  writeFileSync(path, Buffer.concat(streams));
  const starts = new Float64Array(objects.length + 1);
  for (const [at, { length }] of streams.entries()) starts[at + 1] = (starts[at] as number) + length;
  return {
    path,
    index: path,
    idLength,
    hash: new Uint8Array(idLength),
    count: objects.length,
    starts,
    crcs: null,
    positions: Uint32Array.from(objects.keys()),
    entries: Uint32Array.from(objects.keys()),
    types: new Uint8Array(objects.length).fill(type),
    sizes: Uint32Array.from(objects, ({ content, delta }) => (delta ?? content).length),
    heads: new Uint8Array(objects.length),
    bases: Int32Array.from(objects, ({ delta }, at) => (delta === undefined ? -1 : at - 1)),
    order: Uint32Array.from(objects.keys()),
    ranges: new Uint32Array(10),
    broken: 0,
  };
}
