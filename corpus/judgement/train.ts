/**
 * `npm run train -- --labelled FOLDER [--clean FOLDER]...`: learns the weights of evidence and writes them where the scanner has
 * them. The same folders give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { calibrate, calibrated } from './calibration.ts';
import type { Calibration } from './calibration.ts';
import { createDrills } from './drills.ts';
import { counterexamplesOf, drillsOf, examplesOf } from './examples.ts';
import type { Sourced } from './examples.ts';
import type { Fitted } from './fit.ts';
import { createFolds, learn } from './folds.ts';
import type { Fold } from './folds.ts';
import { readLabels } from './labels.ts';
import { observe } from './observe.ts';

const DRILL_SEED = 1;
const FOLDS = 10;
/** Weights nearer to nothing than this are left out. */
const LEAST = 0.03;
const WIDTH = 130;

export interface Training {
  /** As they are shipped. */
  readonly weights: Fitted;
  /** Each as it would be shipped had it never seen what it left out. */
  readonly folds: readonly Fold[];
  readonly examples: readonly Sourced[];
  readonly calibration: Calibration;
}

/** Learns from labelled files, from folders that hold no credentials, and from made-up files. */
export function train(labelled: string, clean: readonly string[], count = FOLDS): Training {
  const labels = readLabels(labelled);
  const examples = [
    ...examplesOf([...observe(labelled, 'data')], labels),
    ...clean.flatMap((folder) => counterexamplesOf(folder, [...observe(folder)])),
    ...drillsOf(createDrills(DRILL_SEED)),
  ];
  const folds = createFolds(examples, [...labels.repositories.keys(), ...clean], count);
  // Clean code is not what a scan usually meets, and drills are never met.
  const met = examples.filter(({ from }) => labels.repositories.has(from));
  const calibration = calibrate(met, folds);
  const ship = (fitted: Fitted): Fitted => shorten(calibrated(fitted, calibration));
  return {
    weights: ship(learn(examples)),
    folds: folds.map(({ left, weights }) => ({ left, weights: ship(weights) })),
    examples,
    calibration,
  };
}

/** Two digits, and nothing that hardly counts. */
function shorten({ bias, weights }: Fitted): Fitted {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST);
  return { bias: rounded(bias), weights: new Map(kept.map(([name, weight]) => [name, rounded(weight)])) };
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

export function renderWeights({ bias, weights }: Fitted): string {
  const lines: string[] = [];
  for (const entry of [...weights].map(([name, weight]) => `${name}\t${weight.toFixed(2)}`)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + entry.length > WIDTH) lines.push(entry);
    else lines[lines.length - 1] = `${last}·${entry}`;
  }
  return [
    '/** How much each piece of evidence speaks for a credential, in log odds. Written by `npm run train`; see corpus/judgement. */',
    `export const BIAS = ${bias.toFixed(2)};`,
    'export const WEIGHTS = `',
    lines.join('\n').replace(/[\\`$]/g, '\\$&'),
    '`;',
    '',
  ].join('\n');
}

export function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      labelled: { type: 'string' },
      clean: { type: 'string', multiple: true, default: [] },
      output: { type: 'string', default: 'scanner/judgement/weights.ts' },
    },
  });
  if (values.labelled === undefined) throw new Error('usage: npm run train -- --labelled FOLDER [--clean FOLDER]...');
  const { weights, examples, calibration } = train(values.labelled, values.clean);
  writeFileSync(values.output, renderWeights(weights));
  const credentials = examples.filter(({ truth }) => truth).length;
  process.stdout.write(
    `${examples.length} examples, ${credentials} of them credentials; ${weights.weights.size} pieces of evidence; ` +
      `calibrated by ${calibration.slope.toFixed(2)} and ${calibration.intercept.toFixed(2)}\n`,
  );
}
