/** Prints what an evaluation measured: trained on and left out beside each other. */
import type { Found } from './findings.ts';
import { figuresOf, ratio } from './score.ts';
import type { Band, Figures, Outcomes, Score, Share } from './score.ts';

/** With the shipped weights, and with those that the repository or folder judged taught nothing. */
export interface Pair<T> {
  readonly trainedOn: T;
  readonly leftOut: T;
}

export interface CleanCount extends Pair<readonly Found[]> {
  readonly folder: string;
  readonly bytes: number;
}

const NAMES: Readonly<Record<keyof Figures, string>> = {
  all: 'recall of all',
  core: 'recall of core',
  solid: 'recall of solid',
  repositories: 'core, mean of repositories',
  precision: 'precision',
  harsh: 'precision if unlabelled = false',
  f1: 'F1 of core and precision',
};

export function renderFigures({ trainedOn, leftOut }: Pair<Score>): string {
  const [one, other] = [figuresOf(trainedOn), figuresOf(leftOut)];
  const rows = (Object.keys(NAMES) as (keyof Figures)[]).map((name) => [NAMES[name], three(one[name]), three(other[name])]);
  return table([['', 'trained on', 'left out'], ...rows, ['findings', tally(trainedOn.outcomes), tally(leftOut.outcomes)]]);
}

export function renderCategories({ trainedOn, leftOut }: Pair<ReadonlyMap<string, Share>>): string {
  const sorted = [...leftOut].toSorted(([, a], [, b]) => b.of - a.of);
  const rows = sorted.map(([category, share]) => {
    return [category, String(share.of), three(ratio(trainedOn.get(category) ?? share)), three(ratio(share))];
  });
  return table([['category', 'labels', 'trained on', 'left out'], ...rows]);
}

export function renderRules({ trainedOn, leftOut }: Pair<ReadonlyMap<string, Outcomes>>): string {
  const names = [...new Set([...leftOut.keys(), ...trainedOn.keys()])];
  const sorted = names.toSorted((a, b) => total(leftOut.get(b)) - total(leftOut.get(a)) || (a < b ? -1 : 1));
  const rows = sorted.map((name) => [name, tally(trainedOn.get(name)), tally(leftOut.get(name))]);
  return table([['rule', 'trained on', 'left out'], ...rows]);
}

export function renderBands({ trainedOn, leftOut }: Pair<readonly Band[]>): string {
  const rows = leftOut.map((band, index) => {
    const other = trainedOn[index] ?? band;
    return [`${band.from.toFixed(1)} to ${(band.from + 0.1).toFixed(1)}`, describe(other), describe(band)];
  });
  return table([['confidence', 'trained on: claimed, true', 'left out: claimed, true'], ...rows]);
}

export function renderClean(counts: readonly CleanCount[]): string {
  const rows = counts.map(({ folder, bytes, trainedOn, leftOut }) => {
    return [folder, String(Math.round(bytes / 1e6)), rate(trainedOn.length, bytes), rate(leftOut.length, bytes)];
  });
  const bytes = counts.reduce((sum, count) => sum + count.bytes, 0);
  const sum = (side: keyof Pair<unknown>): number => counts.reduce((all, count) => all + count[side].length, 0);
  rows.push(['in all', String(Math.round(bytes / 1e6)), rate(sum('trainedOn'), bytes), rate(sum('leftOut'), bytes)]);
  return table([['false alarms, and a 10 MB', 'MB', 'trained on', 'left out'], ...rows]);
}

function describe({ part, of, claimed }: Band): string {
  return of === 0 ? '-' : `${three(claimed)} ${three(part / of)} (${part} of ${of})`;
}

function rate(count: number, bytes: number): string {
  return `${count} (${((count / Math.max(1, bytes)) * 1e7).toFixed(2)})`;
}

function total(outcomes?: Outcomes): number {
  return outcomes === undefined ? 0 : outcomes.T + outcomes.F + outcomes.X + outcomes['-'];
}

function tally(outcomes?: Outcomes): string {
  return outcomes === undefined ? '-' : `T ${outcomes.T} F ${outcomes.F} X ${outcomes.X} unlabelled ${outcomes['-']}`;
}

function three(value: number): string {
  return value.toFixed(3);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `\n${lines.join('\n')}\n`;
}
