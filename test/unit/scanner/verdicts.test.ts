/** Versions of a file say the same things: what was made of a value is known again, where it stands as it stood. */
import { expect, it } from 'vitest';
import { createDrills } from '../../../corpus/judgement/drills.ts';
import { CREDENTIALS, OTHERS } from '../../../corpus/judgement/lines.ts';
import { createGenerator } from '../../../rules/index.ts';
import { createTextView } from '../../../scanner/decode/text-view.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { judge } from '../../../scanner/filter/judge.ts';
import type { Judged, Verdicts } from '../../../scanner/filter/judge.ts';
import { createWeighing } from '../../../scanner/judgement/weighing.ts';

const PATHS = ['.env', 'a.ini', 'yarn.lock', 'locales/a.yml', 'a.json', 'README', 'a.go'];

const engine = createCatalogEngine();
const generate = createGenerator(8);
const value = generate.chars('alnum', 14);
const texts = [
  ...[...CREDENTIALS, ...OTHERS].map(({ text }) => text(generate)),
  ...createDrills(8).map(({ text }) => text),
  `DB_PASSWORD=\${DB_PASSWORD:-${generate.chars('alnum', 10)}}\n`,
];

function judgeAt(text: string, path: string, weighing = createWeighing(), verdicts?: Verdicts): Judged[] {
  const view = createTextView(Buffer.from(text), 'utf-8', 0);
  return judge(view, engine.find(view.bytes).candidates, path, new Set(), false, weighing, verdicts);
}

it('what is known of another version is what would be found out', () => {
  const weighing = createWeighing();
  const verdicts: Verdicts = new Map();
  let found = 0;
  for (const text of texts) {
    for (const version of ['', '\n\n\n', `password = "${value}"\n`, '# an example\n']) {
      for (const path of PATHS) {
        const judged = judgeAt(version + text, path, weighing, verdicts);
        expect(judged).toEqual(judgeAt(version + text, path));
        found += judged.length;
      }
    }
  }
  expect(found).toBeGreaterThan(1000);
});

it('a value is weighed once, wherever it moves to, and again where something else stands around it', () => {
  const own = createWeighing();
  let weighed = 0;
  const weighing = {
    ...own,
    confidenceIn: (...asked: Parameters<typeof own.confidenceIn>) => (weighed++, own.confidenceIn(...asked)),
  };
  const verdicts: Verdicts = new Map();
  const line = `db_password = "${value}"\n`;
  const weigh = (text: string, path: string): number => {
    weighed = 0;
    expect(judgeAt(text, path, weighing, verdicts)).toHaveLength(1);
    return weighed;
  };
  expect(weigh(`\n\n\n${line}\n\n`, 'a.ini')).toBe(1);
  expect(weigh(`\n\n\n\n\n\n${line}\n\n\n`, 'a.ini')).toBe(0);
  expect(weigh(`\n\n\nuser = "me"\n${line}\n\n`, 'a.ini')).toBe(1);
  expect(weigh(`\n\n\n${line}\n\n`, 'b.ini')).toBe(1);
});
