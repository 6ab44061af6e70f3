/** A history's contents are cleared without a path: what could be found anywhere must not be cleared, however it is encoded. */
import { expect, test } from 'vitest';
import { createDrills } from '../../../corpus/judgement/drills.ts';
import { CREDENTIALS, OTHERS } from '../../../corpus/judgement/lines.ts';
import { reword } from '../../../corpus/judgement/human-words.ts';
import { createGenerator } from '../../../rules/index.ts';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { judge } from '../../../scanner/filter/judge.ts';
import { FILE_NUMBERS } from '../../../scanner/judgement/evidence.ts';
import { ANY_FILE, areOfKind, createForesight } from '../../../scanner/judgement/foresight.ts';

/** Of several kinds, with translations among them. */
const PLACES = [
  '.env',
  'a.ini',
  'pnpm-lock.yaml',
  'locales/a.yml',
  'a.json',
  'a/lang/b.php',
  'a.html',
  'README',
  'a.md',
  'a.go',
  'a.x',
];

const engine = createCatalogEngine();
const generate = createGenerator(8);
const samples = [
  ...[...CREDENTIALS, ...OTHERS].map(({ path, text }) => ({ path, text: text(generate) })),
  ...createDrills(8).flatMap(({ path, text, value }) => [
    { path, text },
    { path, text: text.replace(value, reword(value, generate)) },
  ]),
];

test.each(['utf-8', 'utf-16le'] as const)('what is found somewhere was foreseen, in %s', (encoding) => {
  const foresee = createForesight();
  let found = 0;
  let spared = 0;
  for (const { path, text } of samples) {
    for (const above of ['', '\u00a9 2024 \u00a7 3\n']) {
      const bytes = Buffer.from(above + text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
      const view = createTextView(bytes, encoding, 0);
      for (const candidate of engine.find(view.bytes).candidates) {
        const files = foresee(view, candidate);
        for (const place of files === ANY_FILE ? [path] : [path, ...PLACES]) {
          const isForeseen = areOfKind(files, place);
          const isFound = judge(view, [candidate], place).length > 0;
          if (isFound) expect(isForeseen, place).toBe(true);
          if (isFound) found++;
          else if (!isForeseen && files !== 0) spared++;
        }
      }
    }
  }
  expect(found).toBeGreaterThan(300);
  expect(spared).toBeGreaterThan(300);
});

test('kinds of files have a bit each, and none is the sign', () => {
  expect(FILE_NUMBERS).toBeLessThanOrEqual(31);
});
