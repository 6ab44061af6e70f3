import { parse as parseToml, stringify as stringifyToml } from '@decimalturn/toml-patch';
import fc from 'fast-check';
import { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { planEdits } from '../../../vault/index.ts';
import { carriedOut, itemOf, REFERENCE } from './support.ts';

const RUNS = process.env['SLOW'] ? 2000 : 150;

/** A value that no other text of a document can hold. */
const secret = fc.integer().map((seed) => `Zq${createGenerator(seed).chars('alnum', 30)}`);
const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,9}$/);
const leaf = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary-ascii' }),
  fc.string({ maxLength: 6, unit: 'grapheme' }),
  fc.integer(),
  fc.boolean(),
);
const { document } = fc.letrec((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, leaf, tie('list'), tie('document')),
  list: fc.array(tie('node'), { maxLength: 4 }),
  document: fc.dictionary(word, tie('node'), { minKeys: 1, maxKeys: 5 }),
}));

/** The document with `value` put at one of its scalars, chosen by `at`, or under a new key where it has none. */
function plant(node: unknown, value: string, at: number): unknown {
  const places: ((put: string) => void)[] = [];
  const copy = structuredClone(node) as Record<string, unknown>;
  const visit = (parent: Record<string, unknown>): void => {
    for (const [key, child] of Object.entries(parent)) {
      if (typeof child === 'object' && child !== null) visit(child as Record<string, unknown>);
      else places.push((put) => void (parent[key] = put));
    }
  };
  visit(copy);
  const place = places[at % Math.max(1, places.length)];
  if (place) place(value);
  else copy['planted'] = value;
  return copy;
}

const eols = fc.constantFrom('\n', '\r\n');
const bom = fc.constantFrom('', '\ufeff');

interface Written {
  readonly path: string;
  readonly write: (document: unknown, style: number) => string;
  readonly read: (text: string) => unknown;
}

const structured: readonly Written[] = [
  {
    path: '/p/config.json',
    write: (value, style) => JSON.stringify(value, null, [undefined, 2, '\t'][style % 3]),
    read: (text) => JSON.parse(text) as unknown,
  },
  {
    path: '/p/config.yaml',
    write: (value, style) =>
      stringifyYaml(value, {
        lineWidth: 0,
        defaultStringType: (['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'] as const)[style % 3] ?? 'PLAIN',
        collectionStyle: style % 2 === 0 ? 'any' : 'flow',
      }),
    read: (text) => parseYaml(text, { logLevel: 'silent' }) as unknown,
  },
  {
    path: '/p/config.toml',
    write: (value) => stringifyToml(value),
    read: (text) => JSON.parse(JSON.stringify(parseToml(text))) as unknown,
  },
];

describe.each(structured)('a value anywhere in $path', ({ path, write, read }) => {
  it('becomes the reference, and neither another byte nor another key changes', async () => {
    await fc.assert(
      fc.asyncProperty(document, secret, fc.nat(50), fc.nat(5), eols, bom, async (base, value, at, style, eol, mark) => {
        const planted = plant(base, value, at);
        const file = mark + write(planted, style).replaceAll('\n', eol);
        const plan = await planEdits(Buffer.from(file), path, [itemOf(file, value)]);
        expect(plan.proposed).toEqual([]);
        const after = carriedOut(file, plan).toString();
        expect(after).toBe(file.replace(value, REFERENCE));
        expect(read(after.replace('\ufeff', ''))).toEqual(read(file.replace('\ufeff', '').replace(value, REFERENCE)));
        expect(JSON.stringify(read(after.replace('\ufeff', '')))).not.toContain(value);
        expect(plan.diff).not.toContain(value);
      }),
      { numRuns: RUNS },
    );
  });
});

const quoted = fc.constantFrom('', '"', "'", '`');
const neighbours = fc.array(
  fc.oneof(
    fc.constantFrom(
      '',
      '# a comment',
      '  # indented',
      'EMPTY=',
      'export A=b',
      'B = c # why',
      "C='x # y'",
      'D="two\nlines"',
      'E="a\\"b"',
      'F=1',
    ),
  ),
  { maxLength: 6 },
);

describe('a value anywhere in a .env file', () => {
  it('becomes the reference, and no other byte changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        neighbours,
        neighbours,
        secret,
        quoted,
        eols,
        bom,
        fc.constantFrom('', ' ', '\t # note', ' #'),
        async (before, behind, value, quote, eol, mark, tail) => {
          const line = `export TOKEN=${quote}${value}${quote}${tail}`;
          const file = mark + [...before, line, ...behind].join(eol);
          const plan = await planEdits(Buffer.from(file), '/p/.env.local', [itemOf(file, value)]);
          expect(plan.proposed).toEqual([]);
          expect(carriedOut(file, plan).toString()).toBe(file.replace(value, REFERENCE));
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('inside a longer value becomes the enclosed form, in quotes where it stood bare', async () => {
    await fc.assert(
      fc.asyncProperty(neighbours, secret, fc.constantFrom('', '"', "'"), async (before, value, quote) => {
        const file = [...before, `URL=${quote}postgres://user:${value}@host/db?x=1${quote}`, 'LAST=1', ''].join('\n');
        const plan = await planEdits(Buffer.from(file), '/p/.env', [itemOf(file, value)]);
        expect(plan.proposed).toEqual([]);
        const quotes = quote === '' ? '"' : quote;
        const line = `URL=${quotes}postgres://user:{{ ${REFERENCE} }}@host/db?x=1${quotes}`;
        expect(carriedOut(file, plan).toString()).toBe([...before, line, 'LAST=1', ''].join('\n'));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('an ini file', () => {
  it('has the value of a key replaced, with its quotes and sign kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        secret,
        fc.constantFrom('', '"', "'"),
        fc.constantFrom('=', ' = ', ': '),
        eols,
        async (value, quote, sign, eol) => {
          const file = [
            '; top',
            '[default]',
            'region = x',
            `token${sign}${quote}${value}${quote}`,
            '[other]',
            'token = y',
            '',
          ].join(eol);
          const plan = await planEdits(Buffer.from(file), '/p/setup.cfg', [itemOf(file, value)]);
          expect(plan.proposed).toEqual([]);
          expect(carriedOut(file, plan).toString()).toBe(file.replace(value, REFERENCE));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
