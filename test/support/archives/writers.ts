/** Writes archives for tests, well formed or not, without a program. */
import { crc32 as crcOf } from './crc32.ts';
import { deflateRawSync } from 'node:zlib';

export interface ZipItem {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** Sizes behind the content, as streaming writers put them; `bare` without a signature. */
  readonly descriptor?: 'signed' | 'bare';
  readonly zip64?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** Bytes before its header that belong to nobody. */
  readonly padding?: number;
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};

/** `directory` may change where each entry is said to stand, or leave it out (null). */
export function makeZip(
  items: readonly ZipItem[],
  options: {
    readonly directory?: (offset: number, index: number) => number | null;
    readonly comment?: string;
    readonly beforeDirectory?: Uint8Array;
  } = {},
): Buffer {
  const parts: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  const add = (part: Uint8Array): void => {
    parts.push(Buffer.from(part));
    at += part.length;
  };
  for (const [index, item] of items.entries()) {
    if (item.padding !== undefined) add(Buffer.alloc(item.padding, 0xaa));
    const data = Buffer.from(item.data as string);
    const packed = item.stored === true ? data : deflateRawSync(data);
    const offset = at;
    const name = Buffer.from(item.name);
    const flags = u16((item.flags ?? 0) | (item.descriptor === undefined ? 0 : 8) | 0x800);
    const method = u16(item.method ?? (item.stored === true ? 0 : 8));
    const sum = u32(crcOf(data));
    const small = item.zip64 === true ? [u32(0xffffffff), u32(0xffffffff)] : [u32(packed.length), u32(data.length)];
    const extra = item.zip64 === true ? Buffer.concat([u16(1), u16(16), u64(data.length), u64(packed.length)]) : Buffer.alloc(0);
    const told = item.descriptor === undefined ? [sum, ...small] : [u32(0), u32(0), u32(0)];
    const header = [u32(0x04034b50), u16(20), flags, method, u32(0), ...told, u16(name.length)];
    const local = item.descriptor === undefined ? extra : Buffer.alloc(0);
    add(Buffer.concat([...header, u16(local.length), name, local]));
    add(packed);
    if (item.descriptor !== undefined) {
      const size = item.zip64 === true ? u64 : u32;
      if (item.descriptor === 'signed') add(u32(0x08074b50));
      add(Buffer.concat([sum, size(packed.length), size(data.length)]));
    }
    const said = options.directory === undefined ? offset : options.directory(offset, index);
    if (said === null) continue;
    const lengths = [u16(name.length), u16(extra.length), u16(0), u16(0), u16(0), u32(0), u32(said)];
    const common = [u32(0x02014b50), u16(20), u16(20), flags, method, u32(0), sum, ...small];
    records.push(Buffer.concat([...common, ...lengths, name, extra]));
  }
  if (options.beforeDirectory !== undefined) add(options.beforeDirectory);
  const directory = Buffer.concat(records);
  const comment = Buffer.from(options.comment ?? '');
  const counts = [u16(0), u16(0), u16(records.length & 0xffff), u16(records.length & 0xffff)];
  const end = [u32(0x06054b50), ...counts, u32(directory.length), u32(at), u16(comment.length), comment];
  return Buffer.concat([...parts, directory, ...end]);
}

export interface TarItem {
  readonly name: string;
  readonly data?: Uint8Array | string;
  readonly type?: string;
  /** How a long name is said. */
  readonly long?: 'gnu' | 'pax';
  /** The header's size in place of the true one. */
  readonly size?: number;
  /** Octal digits in the header, or the bytes of a number. */
  readonly binarySize?: boolean;
}

export function makeTar(items: readonly TarItem[], end = 1024): Buffer {
  const parts: Buffer[] = [];
  for (const item of items) {
    const data = Buffer.from((item.data ?? '') as string);
    if (item.long === 'gnu') parts.push(...tarBlocks('././@LongLink', 'L', Buffer.from(`${item.name}\0`), {}));
    if (item.long === 'pax') parts.push(...tarBlocks('PaxHeader', 'x', paxLine('path', item.name), {}));
    parts.push(...tarBlocks(item.long === undefined ? item.name : 'short', item.type ?? '0', data, item));
  }
  return Buffer.concat([...parts, Buffer.alloc(end)]);
}

function paxLine(key: string, value: string): Buffer {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  if (String(length).length !== String(rest).length) length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

function tarBlocks(
  name: string,
  type: string,
  data: Buffer,
  { size, binarySize }: Pick<TarItem, 'size' | 'binarySize'>,
): Buffer[] {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write('0000644\0', 100);
  const length = size ?? data.length;
  if (binarySize === true) {
    header[124] = 0x80;
    header.writeBigUInt64BE(BigInt(length), 128);
  } else header.write(`${length.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\x0000', 257, 'latin1');
  header.write('        ', 148);
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
}

/** So many zip files in one another, made from the outside in: the innermost holds nothing. */
export function makeNest(levels: number): Buffer {
  const heads: Buffer[] = [];
  const tails: Buffer[] = [];
  let inside = makeZip([{ name: 'end.txt', data: 'end', stored: true }]).length;
  const name = Buffer.from('n.zip');
  for (let level = 0; level < levels; level++) {
    const common = [u16(0), u16(0), u32(0), u32(0), u32(inside), u32(inside), u16(name.length)];
    const head = Buffer.concat([u32(0x04034b50), u16(20), ...common, u16(0), name]);
    const record = Buffer.concat([
      u32(0x02014b50),
      u16(20),
      u16(20),
      ...common,
      u16(0),
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(0),
      name,
    ]);
    const counts = [u16(0), u16(0), u16(1), u16(1)];
    tails.push(Buffer.concat([record, u32(0x06054b50), ...counts, u32(record.length), u32(head.length + inside), u16(0)]));
    heads.push(head);
    inside += head.length + (tails.at(-1)?.length ?? 0);
  }
  return Buffer.concat([...heads.toReversed(), makeZip([{ name: 'end.txt', data: 'end', stored: true }]), ...tails]);
}
