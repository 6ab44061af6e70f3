import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { SEAM } from '../../../scanner/source.ts';
import { BLOCK, scanBytes, scanText, TOKEN, valueOf } from './support.ts';

const generate = createGenerator(7);
const token = () => `tok_${generate.chars('lowalnum', 16)}`;

/** Line and column in code points, the plain way. */
function placeIn(text: string, index: number) {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}

describe('seams', () => {
  const fragment = SEAM * 3;
  const step = fragment - SEAM;

  it('finds a value once, at its line and column, wherever it stands about a seam', () => {
    const value = token();
    const filler = 'aé€😀 lorem\r\n';
    const places = [0, 1, 24, 4096, SEAM / 4 - 1, SEAM / 4, SEAM / 4 + 1, SEAM / 2, SEAM - 21, SEAM - 1, SEAM, SEAM + 7];
    for (const seam of [1, 2]) {
      for (const place of [...places, ...Array.from({ length: 24 }, (_, i) => SEAM / 4 - 22 + i)]) {
        const at = seam * step + place;
        let front = filler.repeat(Math.ceil(at / Buffer.byteLength(filler)));
        while (Buffer.byteLength(front) > at) front = front.slice(0, -1);
        front += ' '.repeat(at - Buffer.byteLength(front));
        const text = `${front} ${value} ${filler.repeat(5000)}`;
        const { found } = scanText(text, { fragment });
        expect(found.map(valueOf), `at ${at}`).toEqual([value]);
        const start = text.indexOf(value);
        expect(found[0]).toMatchObject({ byteStart: at + 1, byteEnd: at + 21, ...placeIn(text, start) });
      }
    }
  });

  it('gives the same findings with and without seams', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(fragment * 3), { minLength: 1, maxLength: 12 }), fc.boolean(), (spots, wide) => {
        const text = Buffer.alloc(fragment * 3 + 999, 'some text here\n');
        for (const spot of spots) text.write(` ${token()} `, Math.min(spot, text.length - 30), 'latin1');
        const bytes = wide ? Buffer.from(`\uFEFF${text.toString('latin1')}`, 'utf16le') : text;
        const whole = scanBytes(bytes, { fragment: bytes.length + 1 });
        const parts = scanBytes(bytes, { fragment });
        expect(parts.found).toEqual(whole.found);
        expect(whole.found.length).toBeGreaterThan(0);
      }),
      { numRuns: process.env['SLOW'] === '1' ? 500 : 25 },
    );
  });

  it('finds a block of many lines across a seam', () => {
    const body = Array.from({ length: 40 }, () => generate.chars('b64', 64)).join('\n');
    const block = `-----BEGIN KEY-----\n${body}\n-----END KEY-----`;
    for (const at of [step - 1000, step + 10, step + SEAM / 4 - 1300, step + SEAM - 500]) {
      const text = `${'x\n'.repeat(at / 2)}${block}\n${'y\n'.repeat(60_000)}`;
      const { found } = scanText(text, { fragment, rules: [BLOCK] });
      expect(found.map(valueOf)).toEqual([block]);
      expect(found[0]).toMatchObject({ line: at / 2 + 1, column: 1, endLine: at / 2 + 42 });
    }
  });

  it('gives the column of a value in a line longer than a fragment', () => {
    const value = token();
    const { found } = scanText(`${'é '.repeat(200_000)}${value}`, { fragment });
    expect(found[0]).toMatchObject({ line: 1, column: 400_001, byteStart: 600_000 });
  });
});

describe('encodings', () => {
  it('finds in UTF-16 what it finds in UTF-8, at the original bytes', () => {
    const line = fc.stringMatching(/^[ -~\u00e9\u4e2d]{0,30}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, fc.boolean(), fc.boolean(), (lines, before, big, marked) => {
        const text = `${'plain ascii text so that the encoding is plain\n'.repeat(40)}${lines.join('\r\n')}\r\n${before} ${token()} \n`;
        const encoded = Buffer.from(marked ? `\uFEFF${text}` : text, 'utf16le');
        if (big) encoded.swap16();
        const eight = scanText(text).found;
        const sixteen = scanBytes(encoded).found;
        const pick = (raw: (typeof eight)[number]) => [valueOf(raw), raw.line, raw.column, raw.endColumn, raw.before, raw.after];
        expect(sixteen.map(pick)).toEqual(eight.map(pick));
        for (const raw of sixteen) {
          const original = Buffer.from(encoded.subarray(raw.byteStart, raw.byteEnd));
          expect((big ? original.swap16() : original).toString('utf16le')).toBe(valueOf(raw));
        }
      }),
      { numRuns: process.env['SLOW'] === '1' ? 1000 : 100 },
    );
  });

  it('counts columns in code points and leaves the byte order mark out', () => {
    const { found } = scanText(`\uFEFF😀é ${token()}`);
    expect(found[0]).toMatchObject({ line: 1, column: 4, endColumn: 24, byteStart: 10 });
  });

  it('keeps a value whole that holds letters beyond ASCII', () => {
    const phrase = `höchst-${generate.chars('alnum', 8)}-geheim`;
    const eight = scanText(`password: "${phrase}"\n`);
    const sixteen = scanBytes(Buffer.from(`\uFEFFpassword: "${phrase}"\n`, 'utf16le'));
    expect(eight.found.map(valueOf)).toEqual([phrase]);
    expect(sixteen.found.map(valueOf)).toEqual([phrase]);
  });

  it.each([
    [0xff, 0xfe],
    [0xfe, 0xff],
  ])('is not blinded by a mark of UTF-16 in front of plain text: %i %i', (...mark) => {
    const { found } = scanBytes(Buffer.concat([Buffer.from(mark), Buffer.from(`KEY=${token()}\n`)]));
    expect(found.map(({ line, byteStart }) => [line, byteStart])).toEqual([[1, 6]]);
  });

  it('excludes binary files and skips UTF-32', () => {
    const binary = scanBytes(Buffer.concat([Buffer.from([0x7f, 0x45, 0, 1]), Buffer.from(` ${token()} `)]));
    expect(binary).toMatchObject({ found: [], skipped: [], excluded: { binary: 1 } });
    const wide = scanBytes(Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]));
    expect(wide.skipped).toMatchObject([{ reason: 'unsupported-encoding' }]);
  });
});

describe('a NUL', () => {
  const bytes = () => Buffer.concat([Buffer.from([0]), Buffer.from(`KEY=${token()}\n`)]);

  it.each(['.env', 'deploy/.env.local', 'credentials.json'])('does not hide %s, whose name says credentials', (path) => {
    const { found, excluded } = scanBytes(bytes(), { path });
    expect([found.length, excluded]).toEqual([1, {}]);
  });

  it('does not hide what is piped in', () => {
    const { found } = scanBytes(bytes(), { source: 'stdin' });
    expect(found.length).toBe(1);
  });
});

describe('what a finding says', () => {
  it('holds nothing of a chosen phrase', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9!@%^&*_+-]{8,40}$/), (phrase) => {
        const text = `user = 'u'; password = '${phrase}'; token = ${token()}; db.password='${phrase}' # end`;
        const { found } = scanText(text, { keepValues: false });
        // A filler such as `_aaaaa__` is no credential, and then part of the line like any other word.
        fc.pre(found.filter(({ rule }) => rule !== TOKEN.id).length === 2);
        const told = JSON.stringify(found);
        for (let at = 0; at + 6 <= phrase.length; at++)
          expect(told).not.toContain(JSON.stringify(phrase.slice(at, at + 6)).slice(1, -1));
      }),
    );
  });

  it('shows the public prefix and the length', () => {
    const { found } = scanText(`a = ${token()}\n`);
    expect(found[0]?.preview).toBe('tok_… (20)');
  });

  it('cuts other values out of the line that identifies the place', () => {
    const one = scanText(`password = 'first-0ne-42x' token = ${token()} end\n`); // keyward:allow generic.password made up
    const other = scanText(`password = 'another/0ne' token = ${token()} end\n`); // keyward:allow generic.password made up
    const contexts = ({ found }: typeof one) => found.map(({ before, after }) => [before, after]);
    expect(contexts(one)).toEqual(contexts(other));
    expect(contexts(one)).toEqual([
      ["password = '", "' token =  end"],
      ["password = '' token = ", ' end'],
    ]);
  });

  it('looks at nothing but the rules that are switched on', () => {
    const { found } = scanText(`${token()}\n`, { disabledRules: [TOKEN.id] });
    expect(found).toEqual([]);
  });
});

describe('hostile text', () => {
  it.each([
    ['one line of 50 MB', 50, 'x'],
    ['20 MB of keywords', 20, 'password'],
    ['20 MB of near misses', 20, 'password = "ab" '],
    ['20 MB of the start of a block', 20, '-----BEGIN KEY-----'],
  ])('is scanned to its end: %s', { timeout: 60_000 }, (_, megabytes, unit) => {
    const value = token();
    const bytes = Buffer.alloc(megabytes * 1024 * 1024, unit);
    bytes.write(` ${value} `, bytes.length - 60, 'latin1');
    const { found, skipped } = scanBytes(bytes);
    expect(found.filter(({ rule }) => rule === TOKEN.id).map(valueOf)).toEqual([value]);
    expect(skipped).toEqual([]);
  });

  it('lists as truncated what has too many findings', { timeout: 60_000 }, () => {
    const { found, skipped } = scanText(Array.from({ length: 10_050 }, token).join('\n'));
    expect(found).toHaveLength(10_000);
    expect(skipped).toMatchObject([{ reason: 'truncated', detail: expect.stringContaining('test.token') as string }]);
  });
});
