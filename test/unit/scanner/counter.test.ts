/** Lines and characters, counted in the kernel's memory and byte by byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, START } from '../../../scanner/decode/line-cursor.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { plainCounter } from '../../../scanner/engine/counter.ts';

const { buffer, counter } = createCatalogEngine();

test('both ways count the same, wherever the bytes begin and end', () => {
  const piece = fc.tuple(fc.constantFrom(10, 0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xff), fc.nat(9000));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(40), fc.nat(40), (pieces, front, back) => {
      let length = 0;
      for (const [byte, count] of pieces) {
        buffer.fill(byte, length, length + count);
        length += count;
      }
      const from = Math.min(front, length);
      const to = Math.max(from, length - back);
      expect(counter.lineEnds(buffer, from, to)).toBe(plainCounter.lineEnds(buffer, from, to));
      expect(counter.characters(buffer, from, to)).toBe(plainCounter.characters(buffer, from, to));
    }),
  );
});

test('bytes from elsewhere are counted too', () => {
  const bytes = Buffer.from('é\n中\n');
  expect(counter.lineEnds(bytes, 0, bytes.length)).toBe(2);
  expect(counter.characters(bytes, 0, bytes.length)).toBe(4);
});

test('lines and columns of a text are those of the plain way', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', 'é', '😀', '\r\n'), { maxLength: 200 }), (parts) => {
      const text = parts.join('');
      const bytes = Buffer.from(text);
      const lines = text.split('\n');
      const expected = { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
      expect(advance(START, bytes, 0, bytes.length, plainCounter)).toEqual(expected);
      buffer.set(bytes);
      const middle = bytes.indexOf(10) + 1;
      const half = advance(START, buffer, 0, middle, counter);
      expect(advance(half, buffer, middle, bytes.length, counter)).toEqual(expected);
    }),
  );
});
