import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { Skipped } from '../../../../core/model/index.ts';
import { ARCHIVE_CAPS } from '../../../../scanner/archive/caps.ts';
import type { ArchiveCaps } from '../../../../scanner/archive/caps.ts';
import { sniffArchive } from '../../../../scanner/archive/kind.ts';
import { walkArchive } from '../../../../scanner/archive/walk.ts';
import { makeTar, makeZip } from '../../../support/archives/writers.ts';
import type { ZipItem } from '../../../support/archives/writers.ts';

const SLOW = process.env['SLOW'] === '1';

interface Walked {
  readonly files: Map<string, Buffer>;
  readonly skipped: Skipped[];
  readonly entries: number;
  readonly archives: number;
  readonly bytes: number;
}

/** Gives the bytes in pieces whose memory is used again, as the readers do. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.fill(0xee);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
  }
}

async function walk(
  bytes: Uint8Array,
  { caps = {}, piece = 1 << 20, keep = true }: { caps?: Partial<ArchiveCaps>; piece?: number; keep?: boolean } = {},
): Promise<Walked> {
  const sniffed = sniffArchive(bytes.subarray(0, 512));
  if (sniffed === null || sniffed.kind === 'unsupported') throw new TypeError('no archive that is opened');
  const files = new Map<string, Buffer>();
  const skipped: Skipped[] = [];
  let total = 0;
  const counts = await walkArchive(
    sniffed.kind,
    'a.bin',
    inPieces(bytes, piece),
    { ...ARCHIVE_CAPS, ...caps },
    {
      async file(inner, content) {
        const pieces: Buffer[] = [];
        for (let next = await content.next(1 << 30); next !== null; next = await content.next(1 << 30)) {
          total += next.length;
          if (keep) pieces.push(Buffer.from(next));
        }
        files.set(inner, Buffer.concat(pieces));
      },
      skip: (entry) => void skipped.push(entry),
      isStopped: () => false,
    },
  );
  return { files, skipped, bytes: total, ...counts };
}

const textsOf = ({ files }: Walked) => Object.fromEntries(Array.from(files, ([name, bytes]) => [name, bytes.toString()]));

describe('zip', () => {
  it('gives every entry, however it was written', async () => {
    const items: ZipItem[] = [
      { name: 'deflated.txt', data: 'one '.repeat(5000) },
      { name: 'stored.txt', data: 'two', stored: true },
      { name: 'folder/', data: '', stored: true },
      { name: 'folder/streamed.txt', data: 'three', descriptor: 'signed' },
      { name: 'bare.txt', data: 'four', descriptor: 'bare' },
      { name: 'streamed-stored.txt', data: 'PK\x07\x08 five PK\x03\x04 '.repeat(4000), stored: true, descriptor: 'signed' },
      { name: 'long.txt', data: 'six', zip64: true },
      { name: 'long-streamed.txt', data: 'seven', zip64: true, descriptor: 'signed' },
      { name: 'padded.txt', data: 'eight', padding: 300 },
      { name: '../../etc/passwd', data: 'nine' },
      { name: 'höchst.txt', data: 'ten' },
    ];
    const signing = Buffer.alloc(5000, 0x11);
    const bytes = makeZip(items, { comment: 'PK\x05\x06 a comment', beforeDirectory: signing });
    for (const piece of [1 << 20, 1000, 7]) {
      const walked = await walk(bytes, { piece });
      expect(walked.skipped).toEqual([]);
      const want = items.filter(({ name }) => !name.endsWith('/')).map(({ name, data }) => [name, data as string] as const);
      expect(textsOf(walked)).toEqual(Object.fromEntries(want));
      expect(walked).toMatchObject({ entries: 11, archives: 1 });
    }
  });

  it('gives back what was put in, whatever the sizes and the pieces', async () => {
    const item = fc.record({
      name: fc.stringMatching(/^[a-z]{1,8}$/),
      data: fc.oneof(
        fc.uint8Array({ maxLength: 3000 }),
        fc.nat(300_000).map((size) => Buffer.alloc(size, 'some text ')),
      ),
      stored: fc.boolean(),
      descriptor: fc.constantFrom('signed' as const, undefined),
      zip64: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(item, { selector: ({ name }) => name, maxLength: 6 }),
        fc.integer({ min: 9, max: 100_000 }),
        async (items, piece) => {
          const bytes = makeZip(
            items.map(({ descriptor, ...rest }) => (descriptor === undefined ? rest : { ...rest, descriptor })),
          );
          const { files, skipped } = await walk(bytes, { piece });
          expect(skipped).toEqual([]);
          expect(files.size).toBe(items.length);
          for (const { name, data } of items) expect(files.get(name)?.equals(data)).toBe(true);
        },
      ),
      { numRuns: SLOW ? 1000 : 40 },
    );
  });

  it('names what it cannot read and reads the rest', async () => {
    const walked = await walk(
      makeZip([
        { name: 'secret.txt', data: 'x', flags: 1 },
        { name: 'secret-streamed.txt', data: 'x'.repeat(99_999), flags: 1, descriptor: 'signed' },
        { name: 'lzma.txt', data: 'x', method: 14 },
        { name: 'plain.txt', data: 'seen' },
      ]),
    );
    expect(textsOf(walked)).toEqual({ 'plain.txt': 'seen' });
    expect(walked.skipped).toEqual([
      { path: 'a.bin!/secret.txt', reason: 'unsupported-archive', detail: 'It is encrypted.' },
      { path: 'a.bin!/secret-streamed.txt', reason: 'unsupported-archive', detail: 'It is encrypted.' },
      { path: 'a.bin!/lzma.txt', reason: 'unsupported-archive', detail: 'Its compression (method 14) is not read.' },
    ]);
  });

  it('reads both of two entries of one name', async () => {
    const seen: string[] = [];
    const zip = makeZip([
      { name: 'a', data: 'first' },
      { name: 'a', data: 'second' },
    ]);
    await walkArchive('zip', 'a.zip', inPieces(zip, 50), ARCHIVE_CAPS, {
      async file(_, content) {
        seen.push(Buffer.from(await content.peek(10)).toString());
      },
      skip: () => undefined,
      isStopped: () => false,
    });
    expect(seen).toEqual(['first', 'second']);
  });

  it('tells of entries that the directory names where none was met', async () => {
    const overlapping = makeZip(
      [
        { name: 'a', data: 'x'.repeat(100) },
        { name: 'b', data: 'y' },
      ],
      {
        directory: (offset, index) => (index === 1 ? 3 : offset),
      },
    );
    const walked = await walk(overlapping);
    expect([...walked.files.keys()]).toEqual(['a', 'b']);
    expect(walked.skipped).toMatchObject([
      { path: 'a.bin', reason: 'corrupt', detail: expect.stringContaining('"b"') as string },
    ]);
  });

  it('tells of what stands behind its end', async () => {
    const walked = await walk(Buffer.concat([makeZip([{ name: 'a', data: 'x' }]), Buffer.from('more')]));
    expect(walked.skipped).toMatchObject([{ path: 'a.bin', reason: 'corrupt' }]);
  });

  it('goes on behind a damaged entry', async () => {
    const bytes = makeZip([
      { name: 'a', data: Buffer.from('abcdefgh'.repeat(9)) },
      { name: 'b', data: 'y' },
    ]);
    bytes.fill(0xff, 31, 36);
    const walked = await walk(bytes);
    expect(textsOf(walked)).toEqual({ b: 'y' });
    expect(walked.skipped).toMatchObject([{ path: 'a.bin!/a', reason: 'corrupt' }]);
  });
});

describe('tar', () => {
  const long = `${'folder/'.repeat(30)}file.txt`;

  it('gives every entry, however its name and size are said', async () => {
    const bytes = makeTar([
      { name: 'plain.txt', data: 'one' },
      { name: long, data: 'two', long: 'gnu' },
      { name: `x${long}`, data: 'three', long: 'pax' },
      { name: 'folder/', type: '5' },
      { name: 'link', type: '2' },
      { name: 'big.txt', data: 'four'.repeat(1000), binarySize: true },
      { name: '/etc/passwd', data: 'five' },
    ]);
    for (const piece of [1 << 20, 100]) {
      const walked = await walk(Buffer.concat([bytes, makeTar([{ name: 'behind.txt', data: 'six' }])]), { piece });
      expect(walked.skipped).toEqual([]);
      expect(textsOf(walked)).toEqual({
        'plain.txt': 'one',
        [long]: 'two',
        [`x${long}`]: 'three',
        'big.txt': 'four'.repeat(1000),
        '/etc/passwd': 'five',
        'behind.txt': 'six',
      });
    }
  });

  it('lists as corrupt what ends early, and what has an absurd size', async () => {
    const whole = makeTar([{ name: 'a', data: 'x'.repeat(2000) }]);
    for (const bytes of [whole.subarray(0, 1200), makeTar([{ name: 'a', data: 'x', size: 2 ** 40, binarySize: true }])]) {
      const { skipped } = await walk(bytes);
      expect(skipped.map(({ path, reason }) => [path, reason])).toEqual([
        ['a.bin!/a', 'corrupt'],
        ['a.bin', 'corrupt'],
      ]);
    }
  });

  it('lists as corrupt what stands behind a damaged header', async () => {
    const bytes = makeTar([
      { name: 'a', data: 'x' },
      { name: 'b', data: 'y' },
    ]);
    bytes[1024 + 5] = 0x41;
    const walked = await walk(bytes);
    expect(textsOf(walked)).toEqual({ a: 'x' });
    expect(walked.skipped).toMatchObject([{ path: 'a.bin', reason: 'corrupt' }]);
  });
});

describe('compressed files', () => {
  it('takes a compressed tar for one archive', async () => {
    const walked = await walk(gzipSync(makeTar([{ name: 'x/a.txt', data: 'one' }])));
    expect(textsOf(walked)).toEqual({ 'x/a.txt': 'one' });
  });

  it('reads all members of a file of several', async () => {
    const walked = await walk(Buffer.concat([gzipSync('one '), gzipSync('two')]));
    expect(textsOf(walked)).toEqual({ content: 'one two' });
  });

  it('lists as corrupt what ends early', async () => {
    const walked = await walk(gzipSync(Buffer.alloc(100_000, 'text and more')).subarray(0, -9));
    expect(walked.skipped).toMatchObject([{ reason: 'corrupt' }]);
  });

  it('lists what it knows and does not open', async () => {
    const xz = Buffer.concat([Buffer.from([0xfd]), Buffer.from('7zXZ\0rest')]);
    const walked = await walk(makeTar([{ name: 'a.xz', data: xz }]));
    expect(walked.skipped).toEqual([{ path: 'a.bin!/a.xz', reason: 'unsupported-archive', detail: 'xz is not read.' }]);
  });
});

describe('archives in archives', () => {
  it('names each level', async () => {
    const jar = makeZip([{ name: 'c.txt', data: 'here' }]);
    const tgz = gzipSync(makeTar([{ name: 'lib/b.jar', data: jar }]));
    const walked = await walk(makeZip([{ name: 'in/a.tgz', data: tgz, stored: true, descriptor: 'signed' }]));
    expect(textsOf(walked)).toEqual({ 'in/a.tgz!/lib/b.jar!/c.txt': 'here' });
    expect(walked.archives).toBe(4);
  });

  it('goes down to the cap and says that the rest was not read', async () => {
    let bytes = makeZip([{ name: '40.txt', data: 'token 40' }]);
    for (let level = 39; level > 0; level--) {
      bytes = makeZip([
        { name: `${level}.txt`, data: `token ${level}` },
        { name: 'next.zip', data: bytes },
      ]);
    }
    const walked = await walk(bytes, { caps: { depth: 10 } });
    expect(walked.files.size).toBe(10);
    expect(walked.skipped).toEqual([
      {
        path: `a.bin!/${Array.from({ length: 10 }, () => 'next.zip').join('!/')}`,
        reason: 'depth',
        detail: 'It stands in 10 archives; what is deeper was not read.',
      },
    ]);
  });
});

describe('caps', () => {
  it('ends at the ratio, having taken little', async () => {
    const bytes = makeZip([
      { name: 'bomb', data: Buffer.alloc(120 << 20) },
      { name: 'behind', data: 'x' },
    ]);
    const walked = await walk(bytes, { keep: false });
    expect(walked.bytes).toBeLessThan(70 << 20);
    expect(walked.skipped).toMatchObject([{ path: 'a.bin', reason: 'archive-limit' }]);
  });

  it('ends at the bytes', async () => {
    const walked = await walk(gzipSync(Buffer.alloc(1 << 20, 'text')), { keep: false, caps: { bytes: 10_000 } });
    expect(walked.bytes).toBeLessThan(200_000);
    expect(walked.skipped).toMatchObject([{ reason: 'archive-limit' }]);
  });

  it('ends at the entries', async () => {
    const bytes = makeTar(Array.from({ length: 20 }, (_, index) => ({ name: `${index}`, data: 'x' })));
    const walked = await walk(bytes, { caps: { entries: 5 } });
    expect(walked.files.size).toBe(5);
    expect(walked.skipped).toMatchObject([{ path: 'a.bin', reason: 'archive-limit' }]);
  });

  it('ends when it takes too long', async () => {
    const walked = await walk(makeZip([{ name: 'a', data: 'x' }]), { caps: { seconds: -1 } });
    expect(walked.skipped).toMatchObject([{ path: 'a.bin', reason: 'archive-limit' }]);
  });

  it('lists a hundred skips and counts the others', async () => {
    const bytes = makeZip(Array.from({ length: 150 }, (_, index) => ({ name: `${index}`, data: 'x', flags: 1 })));
    const { skipped } = await walk(bytes);
    expect(skipped).toHaveLength(101);
    expect(skipped.at(-1)).toMatchObject({ path: 'a.bin', reason: 'truncated' });
  });
});

describe('hostile bytes', () => {
  it('never throws, never hangs, and what is cut short is never passed over in silence', async () => {
    const zip = makeZip([
      { name: 'a', data: 'text '.repeat(100) },
      { name: 'b', data: makeZip([{ name: 'c', data: 'inner', descriptor: 'signed' }]), stored: true },
    ]);
    const tar = makeTar([
      { name: 'x'.repeat(120), data: zip, long: 'pax' },
      { name: 'y', data: gzipSync('text') },
    ]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(zip, tar, gzipSync(tar)),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        fc.nat(),
        async (whole, changes, cut) => {
          const bytes = Buffer.from(whole.subarray(0, cut % 3 === 0 ? 20 + (cut % whole.length) : whole.length));
          for (const [at, value] of changes) bytes[4 + (at % (bytes.length - 4))] = value;
          if (sniffArchive(bytes) === null) return;
          const { files, skipped } = await walk(bytes, { piece: 64 });
          if (changes.length === 0) expect(skipped.length + files.size).toBeGreaterThan(0);
        },
      ),
      { numRuns: SLOW ? 50_000 : 1000 },
    );
  });
});
