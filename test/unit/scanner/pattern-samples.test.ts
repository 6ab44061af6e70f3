/** Whatever a rule's pattern takes, the kernel has a hit for it: texts drawn from each pattern are found, each by itself. */
import { expect, test } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { createCatalogEngine } from '../../../scanner/engine/catalog-engine.ts';
import { readPattern } from '../../../scanner/engine/compile/pattern-tree.ts';
import { drawText } from '../../support/pattern-sample.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const DRAWS = process.env['SLOW'] === '1' ? 5000 : 120;
const FRONTS = ['\n', ' ', '"', '=', '\\n', '%3D', '_', '(', 'x: ', ' --', '\n--db-', 'curl '];
const BACKS = ['\n', ' ', '"', ';', "'", 'db.internal\n'];

const engine = createCatalogEngine();

test.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const tree = readPattern(rule.pattern);
  const random = seededRandom(rule.id.length);
  let matches = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
    const text = `${'-'.repeat(draw % 67)}${pick(FRONTS)}${drawText(tree, random)}${pick(BACKS)}`;
    const match = rule.pattern.exec(text);
    if (match === null) continue;
    matches++;
    const found = engine.find(Buffer.from(text, 'latin1')).candidates.filter((candidate) => candidate.rule === rule);
    expect(
      found.map(({ matchStart }) => matchStart),
      `draw ${draw}`,
    ).toContain(match.index);
  }
  expect(matches).toBeGreaterThan(DRAWS / 20);
});
