/** Small files are read and looked through many at a time, and nothing comes of it that would not come of each by itself. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { createFileBatch } from '../../../scanner/file-batch.ts';
import { performTask } from '../../../scanner/perform-task.ts';
import { createPlaceScanner } from '../../../scanner/place-scanner.ts';
import { openFileReader } from '../../../scanner/source/file-reader.ts';
import { createTally } from '../../../scanner/tally.ts';
import type { Account } from '../../../scanner/tally.ts';
import type { PlacesTask } from '../../../scanner/task/places.ts';
import { openWorkshop } from '../../../scanner/workshop.ts';
import { createFolder } from '../../support/folder.ts';

const generate = createGenerator(41);
const token = `glpat-${generate.chars('alnum', 20)}`;
const settings = { runKey: new Uint8Array(32), disabledRules: [], keepValues: true };
const HALF = token.slice(0, 14);
const REST = token.slice(14);

const removals: (() => unknown)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const made = await createFolder('batch');
  removals.push(() => made.remove());
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(made.path, name)), { recursive: true });
    writeFileSync(join(made.path, name), content);
  }
  return made.path;
}

async function perform(places: PlacesTask['places'], maxFileSize?: number): Promise<Account> {
  const workshop = openWorkshop({ settings, reader: { kind: 'file' }, maxFileSize });
  const tally = createTally();
  await performTask<void>({ kind: 'places', cost: 1, places } as PlacesTask, workshop, tally);
  await workshop.close();
  return tally.account;
}

/** All of them together, and one by one. */
async function bothWays(base: string, names: readonly string[], maxFileSize?: number): Promise<[Account, Account]> {
  const together = await perform({ base, names: `${names.join('\0')}\0`, count: names.length }, maxFileSize);
  const single = await perform(
    names.map((path) => ({ source: 'file', path, key: join(base, path) })),
    maxFileSize,
  );
  return [together, single];
}

/** But for what is timed, and for what only seemed to stand there. */
function withoutTimes({ counts, ...rest }: Account) {
  return { ...rest, counts: { ...counts, reads: 0, slowReads: 0, hits: 0 } };
}

describe('a batch of files', () => {
  it('comes to what each of them comes to', async () => {
    const bytes = Buffer.from(`a ${token}\n`);
    const base64 = Buffer.from(`key = ${token} and more`).toString('base64');
    const files: Record<string, string | Uint8Array> = {
      'plain.txt': 'nothing here\n',
      'found.txt': `\n\n  token ${token}\n`,
      'at-the-end.txt': token,
      'empty.txt': '',
      'one.txt': 'x',
      'binary.bin': Buffer.concat([Buffer.from('abc\0'), bytes]),
      'late-zero.txt': Buffer.concat([Buffer.alloc(9000, 'a b c\n'), Buffer.from([0]), bytes]),
      'mark.txt': `\ufeff${token}`,
      'wide.txt': Buffer.from(`\ufeff${token}\n`, 'utf16le'),
      'archive.gz': gzipSync(bytes),
      'starts-encoded.txt': base64,
      'encoded.md': `x\n  ${base64}\n`,
      'escapes.json': `{"a": "{\\"token\\": \\"${HALF}\\u0${'067'.slice(0, 3)}${REST}\\"}"}`,
      'manifest.yaml': `kind: Secret\ndata:\n  token: ${Buffer.from(token).toString('base64')}\n`,
      'pieces.js': `const a = "${HALF}" + "${REST}";\n`,
      'pieces.php': `<?php $a = '${HALF}' . '${REST}';\n`,
      'pieces.java': `String a = "${HALF}"\n  + "${REST}";\n`,
      'markup.html': `<a data="token=&quot;${token}&quot;">`,
      'large.txt': `${'some words\n'.repeat(20_000)}${token}\n`,
      'larger-than-the-buffer.txt': `${'some words\n'.repeat(150_000)}${token}\n`,
      'large-picture.bin': Buffer.alloc(200_000),
      README: `${token}\n`,
      'last.txt': `${token} ${token.toUpperCase()}`,
    };
    for (let index = 0; index < 300; index++) files[`many/${index}.c`] = `int a${index};\n`.repeat(index * 7 + 1);
    const base = await folderOf(files);
    symlinkSync('plain.txt', join(base, 'link.txt'));
    const names = [...Object.keys(files), 'link.txt', 'gone.txt'];
    const [together, single] = await bothWays(base, names);
    expect(withoutTimes(together)).toEqual(withoutTimes(single));
    expect(together.found.length).toBeGreaterThan(12);
    expect(together.excluded).toMatchObject({ binary: 2, symlink: 1 });
    expect(together.skipped).toMatchObject([{ path: 'gone.txt', reason: 'unreadable' }]);
    const [capped, each] = await bothWays(base, names.toReversed(), 5000);
    expect(withoutTimes(capped)).toEqual(withoutTimes(each));
    expect(capped.skipped.filter(({ reason }) => reason === 'too-large').length).toBeGreaterThan(3);
  });

  it('of which the engine cannot list what it notices is given to be looked at one by one', async () => {
    const base = await folderOf({ 'a.txt': 'a\n', 'b.txt': `${token}\n` });
    const engine = createCatalogEngine();
    const { buffer } = engine;
    const reader = openFileReader({ buffer: () => buffer });
    const batch = createFileBatch(reader, { ...engine, buffer, survey: () => null }, createPlaceScanner(engine, settings));
    const given: unknown[] = [];
    for (const path of ['a.txt', 'b.txt']) batch?.add({ source: 'file', path, key: join(base, path) });
    batch?.take(createTally().account.counts, ({ path }, bytes, survey) => given.push([path, bytes.toString(), survey]));
    expect(given).toEqual([
      ['a.txt', 'a\n', null],
      ['b.txt', `${token}\n`, null],
    ]);
  });
});

describe('a text that lies in the memory of the engine', () => {
  const signs = [
    `"`,
    `'`,
    '`',
    ' ',
    '\n',
    '+',
    '.',
    '" + "',
    "' . '",
    '" +\n"',
    '+ "',
    '\\"',
    '\\":',
    '=\\"',
    '= \\"',
    '\\" :',
    '\\u0041',
  ];
  const others = ['%3D', '%20', '&quot;', '&#61;', '&', 'Secret', 'kind: Secret\n', 'kind: ', 'token: ', '=', HALF, REST, token];
  const pieces = [...signs, ...others, Buffer.from(token).toString('base64'), 'words of a text'];
  const endings = ['js', 'php', 'java', 'json', 'yaml', 'html', 'log', 'sh', 'c', 'har'];

  it('gives what it gives elsewhere, where every sign is looked for by itself', () => {
    const engine = createCatalogEngine();
    const scanner = createPlaceScanner(engine, settings);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 24 }),
        fc.constantFrom(...endings),
        fc.integer({ min: 0, max: 70 }),
        (parts, ending, at) => {
          const text = Buffer.from(parts.join(''), 'latin1');
          fc.pre(text.length > 0);
          const place = { source: 'file', path: `a/b.${ending}`, key: '/a' } as const;
          const elsewhere = createTally();
          scanner.begin(place, elsewhere);
          scanner.take({ place, bytes: new Uint8Array(text), offset: 0, last: true });
          scanner.finish();

          const here = createTally();
          engine.buffer.fill(0, 0, at + text.length + 512);
          engine.buffer.set(text, at);
          const bytes = Buffer.from(engine.buffer.buffer, engine.buffer.byteOffset + at, text.length);
          const survey = engine.survey?.(at + text.length);
          if (survey == null) throw new Error('it is small enough');
          const address = bytes.byteOffset;
          const isClear = !survey.notices(at, at + text.length) && !scanner.mayHide(place.path, address, address + text.length);
          scanner.scanSurveyed(place, here, bytes, survey);
          const { found, counts } = elsewhere.account;
          const { decoded, candidates } = counts;
          expect(here.account.found).toEqual(found);
          expect({ ...here.account.counts, hits: counts.hits }).toEqual(counts);
          if (isClear) expect([found.length, decoded, candidates]).toEqual([0, 0, 0]);
        },
      ),
      { numRuns: process.env['SLOW'] === '1' ? 20_000 : 1000 },
    );
  });
});
