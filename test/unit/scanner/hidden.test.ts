/** What stands in base64, hex, escapes and markup is found at the bytes that it is hidden in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { createRunFinder } from '../../../scanner/decode/run-finder.ts';
import { SIGN } from '../../../scanner/decode/signs.ts';
import { SEAM } from '../../../scanner/source.ts';
import { PHRASE, scanBytes, scanText, TOKEN, valueOf } from './support.ts';

/** Halves of a made-up password. */
const ONE = ['Vq7k', 'Pm2x'].join('');
const TWO = ['Lw9s', 'T4zB'].join('');

const generate = createGenerator(77);
const token = () => `tok_${generate.chars('lowalnum', 16)}`;
const base64 = (text: string, form: BufferEncoding = 'base64') => Buffer.from(text).toString(form);

/** The stretch that a finding names, decoded, holds the value. */
function stretchOf(text: string, { byteStart, byteEnd }: { byteStart: number; byteEnd: number }): string {
  return Buffer.from(text).subarray(byteStart, byteEnd).toString('latin1');
}

describe('base64', () => {
  it('gives what it holds at the characters that hold it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ -=@-}]{12,90}$/),
        fc.stringMatching(/^[ -=@-}]{0,90}$/),
        fc.constantFrom<BufferEncoding>('base64', 'base64url'),
        (before, after, form) => {
          const value = token();
          const front = 'é first\n  data: "';
          const text = `${front}${base64(`${before} ${value} ${after}`, form)}" # end\n`;
          const { found } = scanText(text, { rules: [TOKEN] });
          expect(found.map(valueOf)).toEqual([value]);
          const at = Math.floor(((before.length + 1) * 4) / 3);
          const to = Math.ceil(((before.length + 1 + value.length) * 4) / 3);
          expect(found[0]).toMatchObject({
            decoded: 'base64',
            line: 2,
            column: 10 + at,
            endColumn: 10 + to,
            byteStart: Buffer.byteLength(front) + at,
            preview: 'tok_… (20)',
          });
        },
      ),
      { numRuns: process.env['SLOW'] === '1' ? 5000 : 300 },
    );
  });

  it('is read over lines', () => {
    const value = token();
    const body = base64(`user = someone who reads this\n${'x '.repeat(30)}${value} and so on, as long as it takes`);
    for (const line of [60, 64, 76]) {
      const text = `-----\n  ${body.match(new RegExp(`.{1,${line}}`, 'g'))?.join('\n  ')}\n-----\n`;
      expect(scanText(text, { rules: [TOKEN] }).found.map(valueOf)).toEqual([value]);
    }
  });

  it('is read without what a longer text before it held', () => {
    const [first, second] = [token(), token()];
    const long = base64(`${'some words in front '.repeat(20)}${first} and ${'some words behind '.repeat(200)}${first}`);
    const short = base64(`no words in front of ${second} and few behind it`);
    for (const [text, value] of [
      [long, first],
      [short, second],
      [`"${short}"\n`, second],
    ] as const)
      expect(new Set(scanText(text, { rules: [TOKEN] }).found.map(valueOf))).toEqual(new Set([value]));
  });

  it('is read as PowerShell takes it', () => {
    const value = token();
    const text = `powershell -EncodedCommand ${Buffer.from(`$x = "${value}"; run it`, 'utf16le').toString('base64')}`;
    const { found } = scanText(text, { rules: [TOKEN] });
    expect(found.map(valueOf)).toEqual([value]);
  });

  it('brings its value together with the name in front of it', () => {
    const text = `password: ${base64('correct-h0rse-battery, and more of it')}\n`;
    expect(scanText(text, { rules: [PHRASE] }).found).toMatchObject([{ rule: PHRASE.id }]);
  });

  it('is left alone where it is a finding as it stands', () => {
    const text = `password="${base64(`prefix in front of ${token()}`)}"\n`;
    const { found } = scanText(text);
    expect(found.map(({ rule, decoded }) => [rule, decoded])).toEqual([[PHRASE.id, undefined]]);
  });

  it('is allowed by a mark on its line', () => {
    const text = `x: ${base64(`${'some text '.repeat(3)}${token()}`)} # keyward:allow test.token made up\n`;
    expect(scanText(text, { rules: [TOKEN] }).found).toMatchObject([{ allowed: true }]);
  });

  it('is short in the secrets of Kubernetes', () => {
    const value = token();
    const secret = `kind: Secret\ndata:\n  name: ${base64(value)}\n`;
    expect(scanText(secret, { path: 'x.yaml', rules: [TOKEN] }).found.map(valueOf)).toEqual([value]);
    expect(scanText(secret.replace('Secret', 'Other'), { path: 'x.yaml', rules: [TOKEN] }).found).toEqual([]);
  });

  it('is found about seams', () => {
    const fragment = SEAM * 3;
    const step = fragment - SEAM;
    for (const at of [step - 300, step - 20, step + 10, step + SEAM / 4 - 40, step + SEAM - 60]) {
      const value = token();
      const text = `${'text\n'.repeat(at / 5)}${base64(`${'words and '.repeat(20)}${value}${' and words'.repeat(20)}`)}\n${'more\n'.repeat(40_000)}`;
      expect(scanText(text, { fragment, rules: [TOKEN] }).found.map(valueOf), String(at)).toEqual([value]);
    }
  });

  it('is found once in a stretch larger than a fragment', () => {
    const fragment = SEAM * 3;
    const values = Array.from({ length: 12 }, token);
    const text = base64(values.map((value) => `${'some text, '.repeat(2000)}${value}\n`).join(''));
    expect(scanText(`x\n${text}`, { fragment, rules: [TOKEN] }).found.map(valueOf)).toEqual(values);
  });
});

describe('other encodings', () => {
  it('are hex', () => {
    const value = token();
    const text = `blob = ${Buffer.from(`some ${value} text`).toString('hex')};`;
    const { found } = scanText(text, { rules: [TOKEN] });
    expect(found).toMatchObject([{ decoded: 'hex', byteStart: 7 + 10, byteEnd: 7 + 10 + 40 }]);
    expect(valueOf(found[0] as never)).toBe(value);
  });

  it('are the escapes of JSON', () => {
    const text = `{"source": ["x = \\"y\\"\\n", "{\\"password\\": \\"s3cr3t-ph\\u0040rase\\"}"]}`; // keyward:allow generic.password made up
    const { found } = scanText(text, { path: 'x.ipynb', rules: [PHRASE] });
    expect(found.map(valueOf)).toEqual(['s3cr3t-ph@rase']);
    expect(stretchOf(text, found[0] as never)).toBe('s3cr3t-ph\\u0040rase');
    expect(found[0]?.decoded).toBe('escapes');
  });

  it('are the codes of URLs', () => {
    const text = `POST /login?q=%7B%22password%22%3A%22s3cr3t%2Fphrase%22%7D HTTP/1.1\n`; // keyward:allow generic.password made up
    const { found } = scanText(text, { path: 'x.log', rules: [PHRASE] });
    expect(found.map(valueOf)).toEqual(['s3cr3t/phrase']);
    expect(stretchOf(text, found[0] as never)).toBe('s3cr3t%2Fphrase');
  });

  it('are the tags of office documents', () => {
    const value = token();
    const text = `<w:p><w:r><w:t>key &amp; ${value.slice(0, 9)}</w:t></w:r><w:r w:x="1"><w:t>${value.slice(9)}</w:t></w:r></w:p><w:p><w:t>next</w:t></w:p>`;
    const { found } = scanText(text, { path: 'a.docx!/word/document.xml', rules: [TOKEN] });
    expect(found.map(valueOf)).toEqual([value]);
    expect(found[0]?.decoded).toBe('markup');
    expect(stretchOf(text, found[0] as never)).toMatch(/^tok_.*<.*>[a-z0-9]+$/);
  });

  it('are the pages of a database', () => {
    const bytes = Buffer.concat([
      Buffer.from('SQLite format 3\0'),
      Buffer.alloc(100),
      Buffer.from(` ${token()} `),
      Buffer.alloc(9),
    ]);
    expect(scanBytes(bytes, { rules: [TOKEN] }).found).toHaveLength(1);
  });
});

describe('the finder of runs', () => {
  const { memory, buffer } = createCatalogEngine();
  const finder = createRunFinder(memory);

  it('finds every run of forty characters whose beginning is text, here and elsewhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[ -~\n]{0,60}$/), fc.stringMatching(/^[ -~]{30,100}$/)), { maxLength: 5 }),
        (parts) => {
          let text = '';
          const want: string[] = [];
          for (const [between, hidden] of parts) {
            const run = base64(hidden).replace(/=+$/, '');
            // Text has other characters than letters and digits only here and there; where it has many it may be missed.
            if (/[A-Za-z0-9]{39}/.test(run)) want.push(run);
            text += `${between} ${run} `;
          }
          const bytes = Buffer.from(text, 'latin1');
          buffer.set(bytes);
          for (const given of [bytes, buffer.subarray(0, bytes.length)]) {
            const runs = finder.find(given);
            const found = Array.from({ length: runs.length / 2 }, (_, n) => text.slice(runs[2 * n], runs[2 * n + 1]));
            for (const run of want) expect(found).toContain(run);
          }
        },
      ),
      { numRuns: process.env['SLOW'] === '1' ? 10_000 : 500 },
    );
  });

  it('ends a run at the first byte that is none of base64', () => {
    const run = base64('a text of more than forty characters in base64 '.repeat(2)).slice(0, 120);
    for (let length = 40; length < 120; length++) {
      for (let byte = 0; byte < 256; byte++) {
        const text = `${run.slice(0, length)}${String.fromCharCode(byte)} `;
        const goesOn = /[A-Za-z0-9+/_-]/.test(String.fromCharCode(byte));
        const bytes = Buffer.from(text, 'latin1');
        buffer.set(bytes);
        expect(finder.find(buffer.subarray(0, bytes.length))[1]).toBe(goesOn ? length + 1 : length);
      }
    }
  });

  it('gives every place of a sign between two literals, here and elsewhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', "'", ' ', '+', '\n', 'a', '1', "'a' + 'b'", 'x'.repeat(70)), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          const want = Array.from(text.matchAll(/(?<=(["'])[ \n]{0,60})\+(?=[ \n]{0,60}\1)/g), ({ index }) => index);
          const bytes = Buffer.from(text, 'latin1');
          buffer.fill(0, 0, 4096).set(bytes, 256);
          for (const given of [bytes, buffer.subarray(256, 256 + bytes.length)]) {
            const places = finder.places(given, SIGN.plus);
            for (const place of want) expect(places).toContain(place);
            expect(places.every((place) => text[place] === '+')).toBe(true);
            expect(places).toEqual(places.toSorted((a, b) => a - b));
          }
        },
      ),
      { numRuns: process.env['SLOW'] === '1' ? 10_000 : 500 },
    );
  });

  it('leaves digests, paths and names alone', () => {
    const digests = Array.from({ length: 200 }, () => generate.chars('hex', 64)).join('\n');
    const random = Array.from({ length: 200 }, () => generate.chars('b64', 88)).join('\n');
    const numbers = `${'20212223242526272829'.repeat(4)}\n${'3'.repeat(80)}`;
    const names = `${'-'.repeat(80)}\n${'_'.repeat(80)}\n${'path/to/some/folder/of/files/'.repeat(4)}\naVeryLongNameOfAFunctionThatDoesNothingAtAllButExist`;
    expect(finder.find(Buffer.from(`${digests}\n${random}\n${numbers}\n${names}`))).toEqual([]);
  });
});

describe('values in pieces', () => {
  const found = (text: string, path: string) =>
    scanText(text, { rules: [TOKEN, PHRASE], path }).found.map((raw) => `${valueOf(raw)} ${raw.decoded ?? 'as it is'}`);
  const [front, rear] = ['tok_a3f9c2b7', 'd1e4f6a8'];

  it.each([
    ['a.js', `const k = '${front}' + '${rear}';`],
    ['a.js', `const k = "${front}" +\n  "${rear}";`],
    ['A.java', `String k = "${front}"\n    + "${rear}";`],
    ['a.php', `$k = '${front}' . '${rear}';`],
  ])('tokens of a known form, in %s', (path, text) => {
    expect(found(`${text}\n`, path)).toEqual([`${front}${rear} pieces`]);
  });

  it.each([
    ['a.js', `password = "${ONE}" + "${TWO}" + "end1";`],
    ['a.php', `$password = '${ONE}'.'${TWO}end1';`],
    ['a.py', `password = "${ONE}"\n            "${TWO}" "end1"`],
    ['a.py', `password = "${ONE}" \\\n  "${TWO}end1"`],
    ['a.sh', `password=${ONE}\\\n${TWO}end1`],
  ])('what is given to a name, in %s: %s', (path, text) => {
    expect(found(`${text}\n`, path)).toEqual([`${ONE}${TWO}end1 pieces`]);
  });

  it('are left as they stand in a history, which is seen in changes without their files', () => {
    const text = `password = "${ONE}" + "${TWO}";\n`;
    const { found: alone } = scanText(text, { rules: [PHRASE], path: 'a.js', source: 'git' });
    expect(alone.map(valueOf)).toEqual([ONE]);
  });

  it('stand at the bytes from the first piece to the last', () => {
    const text = `é\nconst k = "${front}" + "${rear}";\n`;
    const [raw] = scanText(text, { rules: [TOKEN], path: 'a.js' }).found;
    expect(raw).toMatchObject({ line: 2, column: 12 });
    expect(stretchOf(text, raw ?? { byteStart: 0, byteEnd: 0 })).toBe(`${front}" + "${rear}`);
  });

  it('are not put together where something else stands between them, or another literal begins', () => {
    const whole = 'tok_a3f9c2b7d1e4f6a8';
    expect(found(`f("${whole}" + name + "more");\n`, 'a.js')).toEqual([`${whole} as it is`]);
    expect(found(`password = "${ONE}", "${TWO}"\n`, 'a.js')).toEqual([`${ONE} as it is`]);
    expect(found(`password = "${ONE}" '${TWO}'\n`, 'a.js')).toEqual([`${ONE} as it is`]);
  });

  it('are found in any text, whatever it is made of, in bounded work', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', "'", ' + ', 'password=', 'abcdef1', '\\\n', '\n', ' . ', 'tok_')), (parts) => {
        expect(() => found(parts.join(''), 'a.js')).not.toThrow();
      }),
    );
    const many = `password = ${'"abcdefg" + '.repeat(20_000)}"end"\n`;
    expect(scanText(many, { rules: [PHRASE], path: 'a.js' }).found.length).toBeLessThan(10_001);
  });
});

describe('the secrets of Kubernetes', () => {
  const secret = (value: string) => `kind: Secret\ndata:\n  password: ${base64(value)}\n  user: ${base64('someone')}\n`;

  it.each([ONE, `${ONE}L`, `${ONE}Lw`, ONE + TWO])('are judged decoded, without what fills them up: %s', (value) => {
    const { found } = scanText(secret(value), { rules: [{ ...PHRASE, weighed: true }], path: 'a.yaml' });
    expect(found.map((raw) => [valueOf(raw), raw.decoded, raw.line])).toEqual([[value, 'base64', 3]]);
  });

  it('are none where what they hold is none', () => {
    const { found } = scanText(secret('${PASSWORD}'), { rules: [{ ...PHRASE, weighed: true }], path: 'a.yaml' });
    expect(found).toEqual([]);
  });
});

describe('entities', () => {
  it('are read in markup', () => {
    const value = token();
    const codes = [...value].map((each) => `&#${each.charCodeAt(0)};`).join('');
    const { found } = scanText(`<p>${codes}</p>\n`, { rules: [TOKEN], path: 'a.html' });
    expect(found.map((raw) => [valueOf(raw), raw.decoded])).toEqual([[value, 'markup']]);
    const quoted = scanText(`<a data-x="{&quot;password&quot;:&quot;${ONE}&quot;}">\n`, { rules: [PHRASE], path: 'a.html' });
    expect(quoted.found.map(valueOf)).toEqual([ONE]);
  });
});
