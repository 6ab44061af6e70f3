/** Scans folders as a user's scan does, whatever their repositories ignore, with the shipped weights or others. Never keeps a value. */
import { join, relative } from 'node:path';
import { isAtLeast, levelOf } from '../../core/model/index.ts';
import { scan } from '../../scanner/index.ts';
import { useWeights } from '../../scanner/judgement/model.ts';
import type { Weights } from '../../scanner/judgement/model.ts';

export interface Found {
  /** Relative to the root. */
  readonly path: string;
  /** From 1, the last included. */
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly rule: string;
  readonly confidence: number;
}

/** At the default threshold. */
export function isReported({ confidence }: Found): boolean {
  return isAtLeast(levelOf(confidence), 'medium');
}

/** `below` are folders or files in `root`. Each place counts once, whatever number of rules claim it. */
export async function findIn(
  root: string,
  below: readonly string[],
  weights?: Weights,
): Promise<{ readonly found: readonly Found[]; readonly bytes: number }> {
  useWeights(weights);
  try {
    const paths = below.map((path) => join(root, path));
    // Weights reach no other thread.
    const { findings, base = root, stats } = await scan({ target: { kind: 'paths', paths, noIgnore: true }, threads: 0 });
    const places = new Map<string, Found>();
    for (const { rule, confidence, location, also } of findings) {
      for (const { path: within, line, endLine, column } of [location, ...also]) {
        const path = relative(root, join(base, within));
        const key = `${path}\n${line}\n${endLine}\n${column}`;
        if (!places.has(key)) places.set(key, { path, line, endLine, column, rule, confidence });
      }
    }
    return { found: [...places.values()], bytes: stats.bytes };
  } finally {
    useWeights();
  }
}
