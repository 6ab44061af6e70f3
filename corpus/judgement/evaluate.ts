/**
 * `npm run eval -- [--labelled FOLDER [--as-is FOLDER] [--clean FOLDER]... [--folds 10]]`: how good the judgement is, by what it
 * was trained on and by what was left out, beside each other. Ends with status 1 where a figure is worse than its floor. It names
 * categories, rules and templates; never a value, and no line of a file.
 *
 * `--as-is` has the same labelled files as `--labelled`, with their values as they stand.
 */
import { parseArgs } from 'node:util';
import { findIn, isReported } from './findings.ts';
import type { Found } from './findings.ts';
import { listShortfalls } from './floor.ts';
import type { Measured } from './floor.ts';
import type { Fold } from './folds.ts';
import { readLabels } from './labels.ts';
import { judgeOwn } from './own.ts';
import { bandsOf, figuresOf, score } from './score.ts';
import { renderBands, renderCategories, renderClean, renderFigures, renderRules } from './tables.ts';
import type { CleanCount, Pair } from './tables.ts';
import { train } from './train.ts';

interface Options {
  readonly labelled?: string | undefined;
  readonly asIs?: string | undefined;
  readonly clean: readonly string[];
  readonly folds: number;
}

type Print = (text: string) => void;
type Part = Measured[string];

/** Answers what is worse than its floor. */
export async function evaluate({ labelled, asIs, clean, folds: count }: Options, print: Print): Promise<readonly string[]> {
  const own = await evaluateOwn(print);
  if (labelled === undefined) return listShortfalls({ own });
  const { folds, calibration } = train(labelled, clean, count);
  print(`\ncalibrated by ${calibration.slope.toFixed(2)} and ${calibration.intercept.toFixed(2)}\n`);
  const replaced = await evaluateLabelled(labelled, folds, print);
  const standing = asIs === undefined ? undefined : await evaluateLabelled(asIs, folds, print);
  const falseAlarms = clean.length === 0 ? undefined : await evaluateClean(clean, folds, print);
  return listShortfalls({
    own,
    trainedOn: replaced.trainedOn,
    leftOut: replaced.leftOut,
    ...(standing === undefined ? {} : { asIs: standing.leftOut }),
    ...(falseAlarms === undefined ? {} : { clean: falseAlarms.trainedOn, cleanLeftOut: falseAlarms.leftOut }),
  });
}

async function evaluateOwn(print: Print): Promise<Part> {
  const { leaks, credentials, others, missed, wrong } = await judgeOwn();
  print(`own corpus: ${leaks} leaks and ${credentials} lines with a credential, ${others} lines with none\n`);
  for (const name of missed) print(`  missed: ${name}\n`);
  for (const name of wrong) print(`  reported: ${name}\n`);
  return { missed: missed.length, wrong: wrong.length };
}

async function evaluateLabelled(folder: string, folds: readonly Fold[], print: Print): Promise<Pair<Part>> {
  const labels = readLabels(folder);
  const leftOut: Found[] = [];
  for (const { left, weights } of folds) {
    const below = left.flatMap((repository) => labels.repositories.get(repository) ?? []);
    leftOut.push(...(await findIn(folder, below, weights)).found);
  }
  const all: Pair<readonly Found[]> = { trainedOn: (await findIn(folder, [...labels.repositories.values()])).found, leftOut };
  const scores = both(all, (found) => score(found.filter(isReported), labels));
  const figures = both(scores, figuresOf);
  print(`\n${folder}: ${labels.repositories.size} repositories, ${scores.leftOut.all.of} credentials\n`);
  print(renderFigures(scores));
  print(renderCategories(both(scores, ({ categories }) => categories)));
  print(renderRules(both(scores, ({ rules }) => rules)));
  print(renderBands(both(all, (found) => bandsOf(found, labels))));
  return both(figures, (part) => ({ ...part }));
}

/** A folder is left out as a repository is: what it taught does not count when it is judged. */
async function evaluateClean(clean: readonly string[], folds: readonly Fold[], print: Print): Promise<Pair<Part>> {
  const counts: CleanCount[] = [];
  for (const folder of clean) {
    const weights = folds.find(({ left }) => left.includes(folder))?.weights;
    const { found, bytes } = await findIn(folder, ['.']);
    const without = await findIn(folder, ['.'], weights);
    counts.push({ folder, bytes, trainedOn: found.filter(isReported), leftOut: without.found.filter(isReported) });
  }
  print(renderClean(counts));
  const megabytes = counts.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  return both({ trainedOn: 'trainedOn', leftOut: 'leftOut' } as const, (side) => ({
    falseAlarms: (counts.reduce((sum, count) => sum + count[side].length, 0) / megabytes) * 10,
  }));
}

function both<From, To>({ trainedOn, leftOut }: Pair<From>, make: (from: From) => To): Pair<To> {
  return { trainedOn: make(trainedOn), leftOut: make(leftOut) };
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      labelled: { type: 'string' },
      'as-is': { type: 'string' },
      clean: { type: 'string', multiple: true, default: [] },
      folds: { type: 'string', default: '10' },
    },
  });
  const { labelled, clean, folds, 'as-is': asIs } = values;
  const shortfalls = await evaluate({ labelled, asIs, clean, folds: Number(folds) }, (text) => void process.stdout.write(text));
  for (const shortfall of shortfalls) process.stderr.write(`under the floor: ${shortfall}\n`);
  if (shortfalls.length > 0) process.exitCode = 1;
}
