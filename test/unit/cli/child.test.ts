import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnv } from '../../../cli/child/env-file.ts';
import { createMask } from '../../../cli/child/mask.ts';
import { fill, findReferences } from '../../../cli/child/references.ts';
import { findHolders } from '../../../cli/child/surroundings.ts';
import { createTokenText } from '../../../access/index.ts';
import { parseDuration, parseMoment } from '../../../cli/administer/time.ts';
import { Secret } from '../../../core/model/index.ts';

describe('references in text', () => {
  const find = (text: string, place: 'variable' | 'argument' | 'template') =>
    findReferences(text, place, 'X').map(({ reference }) => reference);
  const fillAll = (text: string, place: 'variable' | 'argument' | 'template') =>
    fill(text, findReferences(text, place, 'X'), () => 'V');

  it.each([
    ['kw://v/an item/f', 'variable', 'V'],
    ['Bearer {{ kw://v/an item/f }}', 'variable', 'Bearer V'],
    ['postgres://u:{{kw://v/i/f}}@h/{{ kw://v/i/s/f?version=2 }}', 'variable', 'postgres://u:V@h/V'],
    ['see kw://v/i/f', 'variable', 'see kw://v/i/f'],
    ['--token=kw://v/an item/f', 'argument', '--token=V'],
    ['-Hx: kw://v/i/f, y', 'argument', '-Hx: V, y'],
    ['Authorization: Bearer {{ kw://v/an item/f }}', 'argument', 'Authorization: Bearer V'],
    [
      'a: kw://v/i/f\nb: "kw://v/i/s/f?version=3"\nc: {{ kw://v/a b/f }} and kw://v/i/f.\n',
      'template',
      'a: V\nb: "V"\nc: V and V.\n',
    ],
    ['xkw://v/i/f and {{ op://v/i/f }} and kw://v', 'template', 'xkw://v/i/f and {{ op://v/i/f }} and kw://v'],
  ] as const)('%j as a %s', (text, place, expected) => expect(fillAll(text, place)).toBe(expected));

  it('names the place of what is no reference and wants to be one, and never the text', () => {
    expect(() => find('kw://only-a-vault', 'variable')).toThrow(/^X: /);
    expect(() => find('a {{ kw://v//f }} b', 'template')).toThrow(/^X: /);
  });

  it('leaves every other text as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('kw://'));
        for (const place of ['variable', 'argument', 'template'] as const) expect(fillAll(text, place)).toBe(text);
      }),
    );
  });
});

describe('.env files', () => {
  const parse = (text: string) => Object.fromEntries(parseEnv(text, '.env'));

  it('reads names, quotes, comments, export and several lines', () => {
    const text =
      '\uFEFF# note\r\nA=1\r\nexport B = two words # note\r\nC="x # y\\n\\"z\\""\nD=\'a\\n#b\'\nE="l1\nl2"\nF=\nG=a#b\nH="q" # note\n';
    expect(parse(text)).toEqual({ A: '1', B: 'two words', C: 'x # y\n"z"', D: 'a\\n#b', E: 'l1\nl2', F: '', G: 'a#b', H: 'q' });
  });

  it('names the line at fault and not what stands in it', () => {
    expect(() => parse('A=1\nB="l1\nl2"\nthis-is-secret\n')).toThrow(
      expect.objectContaining({ code: 'config.invalid', message: '.env, line 4: it is not NAME=value.' }),
    );
    expect(() => parse('A="open')).toThrow(/line 1: its quotation mark/);
  });

  it('is total', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('A', '=', '"', "'", '\n', '\\', '#', ' ', '\r') }), (text) => {
        try {
          parseEnv(text, '.env');
        } catch (error) {
          expect(error).toMatchObject({ code: 'config.invalid' });
        }
      }),
    );
  });
});

describe('surroundings of a child', () => {
  it('take our own tokens out, and let files beat the environment, the later the more', () => {
    const env = {
      A: '1',
      B: '1',
      C: '1',
      KEYWARD_TOKEN: 'x',
      OTHER: createTokenText('admin'),
      KEYWARD_VAULT_PASSPHRASE: 'p',
      GONE: undefined,
    };
    const { variables } = findHolders(
      env,
      [
        new Map([
          ['B', '2'],
          ['C', '2'],
        ]),
        new Map([['C', '3']]),
      ],
      [],
    );
    expect(Object.fromEntries(variables.map(({ name, text }) => [name, text]))).toEqual({ A: '1', B: '2', C: '3' });
  });
});

describe('mask', () => {
  const CONCEALED = '[concealed by keyward]';
  const run = (values: readonly string[], pieces: readonly Buffer[]): string => {
    const mask = createMask(values.map((value) => Secret.fromText(value)));
    return Buffer.concat([...pieces.map((piece) => mask.push(piece)), mask.flush()]).toString('utf8');
  };

  it('conceals a value in all its forms', () => {
    const value = 'pa"ss/wörd+=1';
    for (const form of [
      value,
      Buffer.from(value).toString('base64'),
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
    ]) {
      expect(run([value], [Buffer.from(`a ${form} b`)])).not.toContain(form);
    }
  });

  it('conceals wherever the pieces are cut', () => {
    const values = ['abcabd', 'abcabdabc-longer', 'xyzzy12345'];
    const text = fc
      .array(fc.oneof(fc.constantFrom(...values), fc.constantFrom('abc', 'ab', 'abcab', 'x', ' ', 'xyzzy1234')), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (whole, cuts) => {
        const bytes = Buffer.from(whole);
        const at = [...new Set([0, ...cuts.filter((cut) => cut < bytes.length), bytes.length])].toSorted((a, b) => a - b);
        const pieces = at.slice(1).map((end, index) => bytes.subarray(at[index], end));
        const cut = run(values, pieces);
        for (const value of values) expect(cut).not.toContain(value);
        expect(cut).toBe(run(values, [bytes]));
      }),
    );
  });

  it('lets lines pass at once that hold no beginning of a value', () => {
    const mask = createMask([Secret.fromText('secret-value')]);
    expect(mask.push(Buffer.from('{"jsonrpc":"2.0"}\n')).toString()).toBe('{"jsonrpc":"2.0"}\n');
    expect(mask.push(Buffer.from('sec')).toString()).toBe('');
    expect(mask.push(Buffer.from('tion\n')).toString()).toBe('section\n');
  });

  it('leaves everything alone without values, also bytes that are no text', () => {
    const bytes = Buffer.from([0, 255, 254, 10, 128]);
    expect(Buffer.concat([createMask([]).push(bytes)])).toEqual(bytes);
    const mask = createMask([Secret.fromText('secret-value')]);
    expect(Buffer.concat([mask.push(bytes), mask.flush()])).toEqual(bytes);
    expect(run(['abc'], [Buffer.from('abc')])).toBe('abc');
    expect(run(['secret-value'], [Buffer.from('secret-value')])).toBe(CONCEALED);
  });
});

describe('times', () => {
  it('are durations or dates', () => {
    expect([parseDuration('90s', '--ttl'), parseDuration('2w', '--ttl')]).toEqual([90_000, 1_209_600_000]);
    expect(parseMoment('30d', '--expires', 0).getTime()).toBe(2_592_000_000);
    expect(parseMoment('2030-01-31', '--expires').toISOString()).toBe('2030-01-31T00:00:00.000Z');
    for (const bad of ['', '0d', '5', 'd', '1y', '2030-13-01', '-1d', '1e9d']) {
      expect(() => parseMoment(bad, '--expires')).toThrow(expect.objectContaining({ code: 'usage.invalid' }));
    }
  });
});
