/** git's output arrives in pieces of any size; whatever the pieces, the records are the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteQueue } from '../../../core/git/byte-queue.ts';
import { nulRecords } from '../../../core/git/nul-records.ts';
import { pathText } from '../../../core/git/path-text.ts';
import { fits } from '../../../scanner/inventory/paths.ts';

async function* pieces(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer, void, undefined> {
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].toSorted((a, b) => a - b);
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    if (end > from) yield await Promise.resolve(bytes.subarray(from, end));
    from = Math.max(from, end);
  }
}

const cuts = fc.array(fc.nat(5000), { maxLength: 30 });
const name = fc
  .uint8Array({ minLength: 1, maxLength: 60 })
  .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 ? 1 : byte))));

describe('streams of git', () => {
  test('records between NULs', () =>
    fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 40 }), cuts, async (names, at) => {
        const bytes = Buffer.concat(names.flatMap((one) => [one, Buffer.from([0])]));
        const found: Buffer[] = [];
        for await (const record of nulRecords(pieces(bytes, at))) found.push(Buffer.from(record));
        expect(found.map((one) => one.toString('hex'))).toEqual(names.map((one) => one.toString('hex')));
      }),
    ));

  test('a record without an end is refused, not collected', async () => {
    async function* endless(): AsyncGenerator<Buffer, void, undefined> {
      for (;;) yield await Promise.resolve(Buffer.alloc(65_536, 1));
    }
    const read = async (): Promise<void> => {
      for await (const record of nulRecords(endless())) void record;
    };
    await expect(read()).rejects.toMatchObject({ code: 'git.corrupt' });
    await expect(new ByteQueue(endless()).line()).rejects.toMatchObject({ code: 'git.failed' });
  });

  test('lines and counted bytes in turn', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), cuts, async (bodies, at) => {
        const bytes = Buffer.concat(
          bodies.flatMap((body) => [Buffer.from(`${body.length}\n`), Buffer.from(body), Buffer.from('\n')]),
        );
        const queue = new ByteQueue(pieces(bytes, at));
        for (const body of bodies) {
          const left = Number(await queue.line());
          expect(left).toBe(body.length);
          const parts: Buffer[] = [];
          for (let rest = left; rest > 0;) {
            const part = await queue.take(rest);
            if (part === null) throw new Error('The stream ended early.');
            rest -= part.length;
            parts.push(part);
          }
          expect(Buffer.concat(parts).equals(Buffer.from(body))).toBe(true);
          await queue.take(1);
        }
        expect(await queue.line()).toBeNull();
      }),
    ));

  test('any path has a text, and UTF-8 has its own', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(pathText(bytes).includes('\ufffd')).toBe(Buffer.from(bytes).includes('\ufffd'));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = Buffer.from(text, 'utf8');
        expect(pathText(bytes)).toBe(bytes.toString('utf8'));
      }),
    );
  });

  test('no path makes the patterns of clients slow or throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (path) => {
        expect(typeof fits(`/${path}`, '~/.config/{A,B}/*/User/*/mcp.json')).toBe('boolean');
      }),
    );
  });
});
