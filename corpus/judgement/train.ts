/**
 * `npm run train -- --labelled FOLDER [--clean FOLDER]...`: learns the weights of evidence and writes them where the scanner has
 * them. The same folders give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { counterexamplesOf, examplesOf, knownEvidence } from './examples.ts';
import type { Sourced } from './examples.ts';
import { fit } from './fit.ts';
import type { Fitted } from './fit.ts';
import { readLabels } from './labels.ts';
import { observe } from './observe.ts';

const TRAINING = { penalty: 3.3, steps: 400 } as const;
/** Weights nearer to nothing than this are left out. */
const LEAST = 0.03;
const WIDTH = 130;

/** Weights as they are shipped: of two digits, and none that hardly counts. */
export function learn(examples: readonly Sourced[]): Fitted {
  const { bias, weights } = fit(examples, { known: knownEvidence(examples), ...TRAINING });
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

/** What was observed in labelled files and in folders that hold no credentials. */
export function gatherExamples(labelled: string, clean: readonly string[]): Sourced[] {
  return [
    ...examplesOf([...observe(labelled, 'data')], readLabels(labelled)),
    ...clean.flatMap((folder) => counterexamplesOf(folder, [...observe(folder)])),
  ];
}

function train(labelled: string, clean: readonly string[], output: string): void {
  const examples = gatherExamples(labelled, clean);
  const fitted = learn(examples);
  writeFileSync(output, renderWeights(fitted));
  const positive = examples.filter(({ truth }) => truth).length;
  process.stdout.write(
    `${examples.length} examples, ${positive} of them credentials; ${fitted.weights.size} pieces of evidence\n`,
  );
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
  train(values.labelled, values.clean, values.output);
}
