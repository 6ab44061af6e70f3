/**
 * The kernel leaves out no place where a rule matches: its engine gives exactly the candidates of the twin, which has no
 * kernel. The tables are those that the build made for the catalog.
 */
import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createGenerator, rules } from '../../../rules/index.ts';
import type { Rule } from '../../../rules/index.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { compileTables } from '../../../scanner/engine/compile/tables.ts';
import type { Candidate } from '../../../scanner/engine/engine.ts';
import { readTables } from '../../../scanner/engine/catalog-engine.ts';
import { createKernelEngine } from '../../../scanner/engine/kernel-engine.ts';
import { BLOCK } from '../../../scanner/engine/layout.ts';
import { createRegExpEngine } from '../../../scanner/engine/regexp-engine.ts';
import { testRule } from './support.ts';

const slow = process.env['SLOW'] === '1';
const LIMITS = { candidates: 1e9, milliseconds: 1e9 };
// One of each for all texts: nothing of an earlier text may show in a later one.
const tables = readTables();
const engine = createKernelEngine(rules, tables, LIMITS);
const twin = createRegExpEngine(rules, LIMITS);

const show = ({ rule, start, end, matchStart, matchEnd }: Candidate): string =>
  `${rule.id} ${start} ${end} ${matchStart} ${matchEnd}`;

function compare(text: string | Uint8Array, about = ''): readonly Candidate[] {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const { candidates } = twin.find(bytes);
  expect(engine.find(bytes).candidates.map(show), about).toEqual(candidates.map(show));
  return candidates;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

function* filesOf(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['.git', 'node_modules', 'dist'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(path);
    else if (entry.isFile() && statSync(path).size < 4_000_000) yield path;
  }
}

describe('the tables of the catalog', () => {
  it('are those of its rules', () => {
    const fresh = compileTables(rules);
    expect(tables.rules, 'run `node build.mjs`').toEqual(fresh.rules);
    expect(tables.unproved).toEqual(fresh.unproved);
    expect(rules.filter(({ id }) => createCatalogEngine().find(Buffer.from(id)).candidates.length > 0)).toEqual([]);
  });

  it('use what every pattern says', () => {
    expect(tables.unproved).toEqual([]);
  });

  it('are refused for other rules', () => {
    expect(() => createKernelEngine(rules.slice(1), compileTables(rules.slice(0, 3)))).toThrow(TypeError);
  });
});

describe('samples', () => {
  const kinds: [string, (text: string) => string][] = [
    ['as they are', (text) => text],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['in upper case', (text) => text.toUpperCase()],
    ['in lower case', (text) => text.toLowerCase()],
    ['on one line', (text) => text.replaceAll('\n', String.raw`\n`)],
  ];

  it.each(kinds)('of all rules together: %s', { timeout: 120_000 }, (_, change) => {
    const found = new Set<string>();
    for (let seed = 1; seed <= (slow ? 50 : 8); seed++) {
      const generate = createGenerator(seed);
      const parts = rules.flatMap(({ samples }) =>
        [...samples.match, ...samples.no].map(
          (sample) => `${generate.chars('lower', generate.below(40))} ${change(sample(generate))}`,
        ),
      );
      const text = parts.join(seed % 2 === 0 ? '\n' : ' ');
      for (const { rule } of compare(text)) found.add(rule.id);
    }
    // In another case most vendors' forms are others.
    expect(found.size).toBeGreaterThan(rules.length / 8);
  });

  it('wherever they stand', { timeout: 120_000 }, () => {
    for (const rule of rules) {
      for (const [index, sample] of rule.samples.match.entries()) {
        const text = Buffer.from(sample(createGenerator(7 * index + 1)), 'utf8');
        const alone = twin.find(text).candidates;
        const own = alone.filter((candidate) => candidate.rule === rule);
        expect(own.length, rule.id).toBeGreaterThan(0);
        for (const shift of [0, 1, 2, 3, 5, 15, 16, 17, 31, 63, 64, 65, text.length >> 1, text.length]) {
          for (const edge of [0, BLOCK]) {
            const at = Math.max(0, edge - shift) + (edge === 0 ? shift : 0);
            const bytes = Buffer.concat([Buffer.alloc(at, '\n'), text]);
            expect(
              engine
                .find(bytes)
                .candidates.filter((candidate) => candidate.rule === rule)
                .map(({ start, end }) => [start - at, end - at]),
              `${rule.id} at ${at}`,
            ).toEqual(expect.arrayContaining(own.map(({ start, end }) => [start, end])));
          }
        }
      }
    }
  });

  it('at the edge of the buffer', () => {
    const generate = createGenerator(3);
    const text = rules.map(({ samples }) => samples.match[0]?.(generate) ?? '').join('\n');
    for (let shift = 0; shift < text.length; shift += slow ? 37 : 1511) {
      compare(`${'\n'.repeat(1024 * 1024 - shift)}${text}`, `shift ${shift}`);
    }
  });
});

describe('engine and twin agree', () => {
  const fragments = rules.flatMap(({ keywords, samples }) => [
    ...keywords,
    ...samples.match.map((sample) => sample(createGenerator(5))),
    ...samples.no.map((sample) => sample(createGenerator(6))),
  ]);
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...fragments) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...fragments),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        )
        .map(([text, from, to]) =>
          text.slice(Math.floor(text.length * Math.min(from, to)), Math.ceil(text.length * Math.max(from, to))),
        ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(' ', '\n', '\r\n', '"', "'", '=', ': ', '\\n', '%3D', '/', '://', ',', '(', '_', '-'),
    },
    { weight: 1, arbitrary: fc.stringMatching(/^[A-Za-z0-9+/=_.-]{0,60}$/) },
    { weight: 1, arbitrary: fc.constantFrom('\u00a0', 'à', 'ſ', '\u0000', '漢') },
  );

  it('on texts made of pieces of rules', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        compare(pieces.join(''));
      }),
      { numRuns: slow ? 20_000 : 800 },
    );
  });

  it('on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        compare(bytes);
      }),
      { numRuns: slow ? 5000 : 100 },
    );
  });

  it('on the files of this repository and of its packages', () => {
    let budget = slow ? 200_000_000 : 12_000_000;
    for (const folder of [root, join(root, 'node_modules')]) {
      for (const path of filesOf(folder)) {
        if (budget < 0) return;
        const bytes = readFileSync(path);
        budget -= bytes.length;
        compare(bytes, path);
      }
    }
  });

  it.each([
    'key',
    'tok_',
    'password = "',
    'secret_key: ',
    '://a:b@',
    'eyJ',
    ' ',
    '\0',
    'ghp_0123456789',
    '-----BEGIN RSA PRIVATE KEY-----',
  ])('on a text of nothing but %j', (unit) => {
    compare(Buffer.alloc(300_000, unit));
  });

  it('on more hits than the list holds', () => {
    const crowded: Rule[] = [testRule({ pattern: /tok(?<secret>_)/, keywords: ['tok'] })];
    const text = Buffer.alloc(1_500_000, 'tok_');
    const fast = createKernelEngine(crowded, compileTables(crowded), LIMITS).find(text);
    const plain = createRegExpEngine(crowded, LIMITS).find(text);
    expect(fast.candidates.length).toBe(375_000);
    expect(fast.candidates.map(show)).toEqual(plain.candidates.map(show));
  });
});
