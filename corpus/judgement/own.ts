/**
 * Judges what the project makes up itself: leaks of every rule that stands on its own, lines that hold a credential and lines
 * that hold none. Values are drawn from seeds, so the same is judged on every machine.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createGenerator } from '../../rules/index.ts';
import type { Weights } from '../../scanner/judgement/model.ts';
import { createLeaks } from '../workspace.ts';
import { findIn, isReported } from './findings.ts';
import type { Found } from './findings.ts';
import { CREDENTIALS, OTHERS } from './lines.ts';
import type { Line } from './lines.ts';

export interface OwnVerdict {
  readonly leaks: number;
  readonly credentials: number;
  readonly others: number;
  /** What should have been found and was not; what should not have been, and was. Names of templates, no values. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const LEAKS = 1000;

export async function judgeOwn(seed = 1, weights?: Weights): Promise<OwnVerdict> {
  const leaks = createLeaks(seed, LEAKS);
  const found = await findInTexts(
    [
      ...leaks.map(({ path, text }) => ({ path: `leaks/${path}`, text })),
      ...textsOf('credentials', CREDENTIALS, seed),
      ...textsOf('others', OTHERS, seed),
    ],
    weights,
  );
  const rulesAt = new Map<string, Set<string>>();
  for (const { path, rule } of found) rulesAt.set(path, (rulesAt.get(path) ?? new Set()).add(rule));
  const missedLeaks = leaks.filter(({ path, ruleId }) => rulesAt.get(`leaks/${path}`)?.has(ruleId) !== true);
  const silent = CREDENTIALS.filter(({ path }, index) => !rulesAt.has(pathOf('credentials', index, path)));
  const loud = OTHERS.filter(({ path }, index) => rulesAt.has(pathOf('others', index, path)));
  return {
    leaks: leaks.length,
    credentials: CREDENTIALS.length,
    others: OTHERS.length,
    missed: [...missedLeaks.map(({ path }) => path), ...silent.map(({ name }) => name)],
    wrong: loud.map(({ name }) => name),
  };
}

interface Text {
  readonly path: string;
  readonly text: string;
}

function textsOf(folder: string, lines: readonly Line[], seed: number): Text[] {
  const generate = createGenerator(seed);
  return lines.map(({ path, text }, index) => ({ path: pathOf(folder, index, path), text: text(generate) }));
}

function pathOf(folder: string, index: number, path: string): string {
  return `${folder}/${index}/${path}`;
}

/** At the default threshold. */
async function findInTexts(texts: readonly Text[], weights?: Weights): Promise<readonly Found[]> {
  const root = mkdtempSync(join(tmpdir(), 'keyward-own-'));
  try {
    for (const { path, text } of texts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { found } = await findIn(root, ['leaks', 'credentials', 'others'], weights);
    return found.filter(isReported);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
