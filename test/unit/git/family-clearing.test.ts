/** What families are cleared of is exactly what the ordinary engine finds nothing in, content by content. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { rules } from '../../../rules/index.ts';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { openPackIndex } from '../../../scanner/pack/pack-index.ts';
import type { PackTable } from '../../../scanner/pack/pack-table.ts';
import { readPackTable } from '../../../scanner/pack/table-reader.ts';
import { familiesTasks, performFamilies } from '../../../scanner/task/families.ts';
import { createTally } from '../../../scanner/tally.ts';
import type { Workshop } from '../../../scanner/workshop.ts';
import { ANY_FILE, createForesight } from '../../../scanner/judgement/foresight.ts';
import { assemble, encodeDelta, writePack } from '../../support/packs/pack-writer.ts';
import type { Piece, WrittenEntry } from '../../support/packs/pack-writer.ts';
import { seededRandom } from '../../support/seeded-random.ts';

/** `npm run test:all` sets it. */
const ROUNDS = process.env['SLOW'] === '1' ? 1000 : 40;
const VERSIONS = 40;

const folder = mkdtempSync(join(tmpdir(), 'keyward-clearing-'));
const index = join(folder, 'pack-a.idx');
const engine = createCatalogEngine();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Which entries are suspects, and in which files, by the order in which they were written. */
function clear(entries: readonly WrittenEntry[]) {
  const { pack, index: bytes, ids } = writePack(entries);
  writeFileSync(index, bytes);
  writeFileSync(index.replace(/idx$/, 'pack'), pack);
  const table = readPackTable(index, 20);
  const names = openPackIndex(index, pack.length, 20);
  if (table === null || names === null) throw new Error('no table');
  const tally = createTally();
  const workshop = { engine, setup: {}, tables: new Map() } as unknown as Workshop;
  const parts = familiesTasks(table).map((task) => performFamilies(task, workshop, tally));
  const written = new Map(ids.map((id, entry) => [id.toString('hex'), entry]));
  const entryAt = (position: number): number => written.get(names.idAt(position).toString('hex')) ?? -1;
  const suspects = parts
    .flatMap((part) => part.suspects.map(({ position, files }) => ({ entry: entryAt(position), files })))
    .toSorted((a, b) => a.entry - b.entry);
  return {
    suspects: suspects.map(({ entry }) => entry),
    files: suspects.map(({ files }) => files),
    unmade: parts.flatMap(({ unmade }) => unmade),
    scannedBytes: parts.reduce((sum, each) => sum + each.scannedBytes, 0),
    account: tally.account,
  };
}

const foresee = createForesight();
/** In which kinds of files something could be found in it. */
const filesOf = (text: Uint8Array): number => {
  const bytes = Buffer.from(text);
  const view = createTextView(bytes, 'utf-8', 0);
  return engine.find(bytes).candidates.reduce((files, candidate) => files | foresee(view, candidate), 0);
};

/** Versions of a text, each made of one before: samples come whole, in halves, with junk in them that goes later; parts move. */
function versionsOf(seed: number): { entries: WrittenEntry[]; contents: Buffer[] } {
  const random = seededRandom(seed);
  const generate = createGenerator(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const word = (): string =>
    random()
      .toString(36)
      .slice(2, 2 + below(9));
  const words = (count: number): string =>
    Array.from({ length: count }, () => `${word()}${below(9) === 0 ? '\n' : ' '}`).join('');
  const sample = (): string => {
    const { match } = (rules[below(rules.length)] as (typeof rules)[number]).samples;
    return match[below(match.length)]?.(generate) ?? '';
  };
  const text = (value: string): Piece => ({ text: Buffer.from(value, 'latin1') });
  const contents: Buffer[] = [Buffer.from(words(100 + below(2000)))];
  const entries: WrittenEntry[] = [{ bytes: contents[0] as Buffer }];
  /** Where the second half of something belongs, or where junk stands that goes later. */
  const open: ({ at: number; junk: number; rest: string } | undefined)[] = [undefined];
  while (contents.length < VERSIONS) {
    const base = Math.max(0, contents.length - 1 - below(below(4) === 0 ? contents.length : 2));
    const content = contents[base] as Buffer;
    const { length } = content;
    const at = below(length + 1);
    const to = Math.min(length, at + below(300));
    const secret = sample();
    const cut = below(secret.length + 1);
    const junk = words(1 + below(20));
    const front = { from: 0, to: at };
    const rest = { from: at, to: length };
    const broken = open[base];
    let pieces: Piece[];
    let next: (typeof open)[number];
    if (broken !== undefined && below(3) > 0) {
      pieces = [{ from: 0, to: broken.at }, text(broken.rest), { from: broken.at + broken.junk, to: length }];
    } else {
      const kinds: (() => Piece[])[] = [
        () => [front, text(secret), rest],
        () => {
          next = { at: at + cut, junk: 0, rest: secret.slice(cut) };
          return [front, text(secret.slice(0, cut)), rest];
        },
        () => {
          next = { at, junk: 0, rest: secret.slice(0, cut) };
          return [front, text(secret.slice(cut)), rest];
        },
        () => {
          next = { at: at + cut, junk: junk.length, rest: '' };
          return [front, text(`${secret.slice(0, cut)}${junk}${secret.slice(cut)}`), { from: to, to: length }];
        },
        () => [front, { from: to, to: length }],
        () => [rest, front],
        () => [front, text(junk), rest],
        () => [front, { from: at, to }, rest],
      ];
      pieces = (kinds[below(kinds.length)] as () => Piece[])();
    }
    const valid = pieces.filter((piece) => ('text' in piece ? piece.text.length > 0 : piece.to > piece.from));
    contents.push(assemble(content, valid));
    entries.push({ base, bytes: encodeDelta(content, valid), byId: below(3) === 0 });
    open.push(next);
  }
  return { entries, contents };
}

test(`${ROUNDS} families of ${VERSIONS} versions: no suspect too few, none too many, for less`, () => {
  let found = 0;
  let bytes = 0;
  let scanned = 0;
  let partial = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const { entries, contents } = versionsOf(seed);
    const { suspects, files, unmade, scannedBytes } = clear(entries);
    const everyFile = contents.map(filesOf);
    const expected = everyFile.flatMap((each, entry) => (each === 0 ? [] : [entry]));
    expect(suspects, `seed ${seed}`).toEqual(expected);
    expect(files, `seed ${seed}`).toEqual(everyFile.filter((each) => each !== 0));
    partial += files.filter((each) => each !== ANY_FILE).length;
    expect(unmade).toEqual([]);
    found += expected.length;
    bytes += contents.reduce((sum, { length }) => sum + length, 0);
    scanned += scannedBytes;
  }
  expect(found).toBeGreaterThan(ROUNDS);
  expect(partial).toBeGreaterThan(0);
  expect(found).toBeLessThan(ROUNDS * VERSIONS * 0.9);
  expect(scanned).toBeLessThan(bytes / 4);
});

describe('of one content', () => {
  const secret = `${rules.flatMap(({ samples: { match } }) => match)[0]?.(createGenerator(5)) ?? ''}\n`;
  const plain = Buffer.from('nothing to see here\n'.repeat(500));
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const edit = (base: Uint8Array, text: string): WrittenEntry => ({
    base: 0,
    bytes: encodeDelta(base, [{ from: 0, to: 5000 }, { text: Buffer.from(text, 'latin1') }, { from: 5000, to: base.length }]),
  });

  const encoded = Buffer.from(`# what the service is told at its start\n${secret}# and no more`).toString('base64');
  const begun = Buffer.concat([plain.subarray(0, 5000), Buffer.from(encoded.slice(0, 60)), plain.subarray(5000)]);
  const completed: WrittenEntry = {
    base: 1,
    bytes: encodeDelta(begun, [
      { from: 0, to: 5060 },
      { text: Buffer.from(encoded.slice(60)) },
      { from: 5060, to: begun.length },
    ]),
  };

  beforeAll(() => expect(filesOf(Buffer.from(secret))).toBe(ANY_FILE));

  test.each<[string, WrittenEntry[], number[]]>([
    ['clean text', [{ bytes: plain }], []],
    ['nothing at all', [{ bytes: Buffer.alloc(0) }, { base: 0, bytes: encodeDelta(Buffer.alloc(0), []) }], []],
    ['a secret', [{ bytes: Buffer.from(secret) }], [0]],
    ['UTF-16', [{ bytes: wide(`some text\n${secret}`) }], [0]],
    [
      'UTF-16 that became so by a delta',
      [{ bytes: plain }, { base: 0, bytes: encodeDelta(plain, [{ text: wide(secret) }]) }],
      [1],
    ],
    ['a zero byte, since the file may be one of credentials', [{ bytes: Buffer.from(`\0\0\0\x01${secret}`) }], [0]],
    ['what base64 hides', [{ bytes: plain }, edit(plain, encoded), edit(plain, encoded.slice(0, 20))], [1]],
    ['what base64 hides from two changes on', [{ bytes: plain }, edit(plain, encoded.slice(0, 60)), completed], [2]],
    ['what base64 hides in UTF-16', [{ bytes: wide(encoded) }], [0]],
    [
      'an archive, and one that is not opened',
      [{ bytes: gzipSync('x') }, { bytes: Buffer.from('Rar!\x1a\x07\0', 'latin1') }],
      [0, 1],
    ],
    ['UTF-32, which is told by whoever knows its path', [{ bytes: Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]) }], [0]],
    ['a secret in a delta', [{ bytes: plain }, edit(plain, secret), edit(plain, 'more')], [1]],
    [
      'trees and commits are no contents',
      [
        { type: 2, bytes: Buffer.from(secret) },
        { type: 1, bytes: Buffer.from(secret) },
      ],
      [],
    ],
    ['more changes than are kept apart', [{ bytes: plain }, { base: 0, bytes: manyCopies(plain, secret) }], [1]],
  ])('%s', (_, entries, expected) => {
    const { suspects, unmade } = clear(entries);
    expect({ suspects, unmade }).toEqual({ suspects: expected, unmade: [] });
  });

  test('what was cleared is counted, and what is binary', () => {
    const { account } = clear([{ bytes: plain }, { bytes: Buffer.from([0, 1, 2, 3]) }, { bytes: Buffer.from(secret) }]);
    expect({ ...account.counts, excluded: account.excluded }).toMatchObject({
      files: 1,
      bytes: plain.length,
      excluded: { binary: 1 },
    });
  });

  test('what base64 hides near a change, where another run stands in the text twice', () => {
    const front = 'what the service is told '.padEnd(30, '.');
    const hide = (text: string): string => Buffer.from(`${front}${'\u0436'.repeat(240)}\n${text}`).toString('base64');
    const harmless = hide(secret.replace(/[^\n]/g, ' '));
    const hidden = hide(secret);
    const other = Buffer.from('there is nothing to see in this one either').toString('base64');
    const once = Buffer.concat([plain, Buffer.from(`${other}\n`), plain]);
    const base = Buffer.concat([once, Buffer.from(`${harmless}\n`), plain]);
    let from = 0;
    while (harmless[from] === hidden[from]) from++;
    let to = harmless.length;
    while (harmless[to - 1] === hidden[to - 1]) to--;
    const pieces: Piece[] = [
      { from: 0, to: once.length },
      { from: 0, to: once.length + from },
      { text: Buffer.from(hidden.slice(from, to)) },
      { from: once.length + to, to: base.length },
    ];
    const entries = [{ bytes: base }, { base: 0, bytes: encodeDelta(base, pieces) }, { bytes: assemble(base, pieces) }];
    expect(clear(entries).suspects).toEqual([1, 2]);
  });

  test('a content over the cap is not made, nor what builds on it', () => {
    const large = Buffer.alloc(33 * 1024 * 1024, 'large ');
    const { suspects, unmade } = clear([{ bytes: large }, edit(large, secret), { bytes: plain }]);
    expect({ suspects, reasons: unmade.map(({ reason }) => reason) }).toEqual({ suspects: [], reasons: ['large', 'large'] });
  });
});

test('what a large family makes larger than others is worked on first', () => {
  const megabytes = [2, 2, 9, 1, 1, 12, 2];
  const starts = [12];
  for (const size of megabytes) starts.push((starts.at(-1) as number) + size * 1024 * 1024);
  const table = {
    starts: Float64Array.from(starts),
    order: Uint32Array.from(megabytes.keys()),
    bases: new Int32Array(megabytes.length).fill(-1),
    ranges: Uint32Array.from([0, 0, 0, 0, 0, 0, 0, megabytes.length]),
  } as unknown as PackTable;
  const tasks = familiesTasks(table).map(({ from, to }) => [from, to]);
  expect(tasks).toEqual([
    [5, 6],
    [2, 3],
    [0, 1],
    [1, 2],
    [3, 5],
    [6, 7],
  ]);
});

/** 70,000 copies of one or two bytes, and a secret. */
function manyCopies(base: Uint8Array, secret: string): Buffer {
  const pieces: Piece[] = Array.from({ length: 70_000 }, (_, n) => ({
    from: (n * 7) % 5000,
    to: ((n * 7) % 5000) + 1 + (n % 2),
  }));
  return encodeDelta(base, [...pieces, { text: Buffer.from(secret) }]);
}
