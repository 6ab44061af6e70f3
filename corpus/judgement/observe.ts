/**
 * Looks at files as a scan does and tells, of every value that must be weighed, the evidence; of all others that are found,
 * how sure their rules are. Values are kept only as long as labels are compared with them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGenerator } from '../../rules/index.ts';
import { sniffEncoding } from '../../scanner/decode/encoding.ts';
import { createTextView } from '../../scanner/decode/text-view.ts';
import { createCatalogEngine } from '../../scanner/engine/catalog-engine.ts';
import { evidenceOf } from '../../scanner/judgement/evidence.ts';
import { readNamedValue } from '../../scanner/judgement/named-value.ts';
import { isAllowed } from '../../scanner/filter/allowlist.ts';
import { judge } from '../../scanner/filter/judge.ts';
import { isReference } from '../../scanner/filter/reference.ts';
import { filesBelow } from './files.ts';
import { reword } from './human-words.ts';
import type { Sighting } from './labels.ts';

export interface Observation extends Sighting {
  readonly rule: string;
  /** What a rule says of itself; absent where the evidence decides. */
  readonly confidence?: number;
  readonly evidence?: readonly string[];
  /** The same with words in place of letters, where people choose such values. */
  readonly reworded?: readonly string[];
}

const PART = 1024 * 1024;

export interface Observer {
  /** Everything that a scan of the file would weigh or believe. */
  observe(whole: Buffer, path: string): Generator<Observation, void, undefined>;
}

export function createObserver(): Observer {
  const engine = createCatalogEngine();
  const generate = createGenerator(1);
  return {
    *observe(whole, path) {
      if (sniffEncoding(whole).kind !== 'text') return;
      for (let offset = 0; offset < whole.length; offset += PART) {
        const bytes = whole.subarray(offset, offset + PART);
        const { candidates } = engine.find(bytes);
        if (candidates.length === 0) continue;
        const view = createTextView(bytes, 'utf-8', 0);
        const place = createLineFinder(whole);
        const sight = (start: number, end: number): Sighting => {
          const first = place(offset + start);
          const last = place(offset + end);
          const value = view.textOf(start, end);
          return { path, line: first.line, endLine: last.line, column: first.column, endColumn: last.column, value };
        };
        const sure = judge(
          view,
          candidates.filter(({ rule }) => rule.weighed !== true),
          path,
        );
        for (const { rule, start, end, confidence } of sure) yield { ...sight(start, end), rule: rule.id, confidence };
        for (const candidate of candidates) {
          const { rule, start, end } = candidate;
          if (rule.weighed !== true || sure.some((other) => other.start < end && start < other.end)) continue;
          const named = readNamedValue(view, candidate, path);
          if (isReference(named.value) || isAllowed(rule, named.value, named.before + named.name + named.operator, path))
            continue;
          const chosen = rule.chosen === true;
          yield {
            ...sight(start, end),
            rule: rule.id,
            evidence: evidenceOf(named, chosen),
            ...(chosen
              ? {
                  reworded: evidenceOf(
                    { ...named, above: named.above, below: named.below, value: reword(named.value, generate) },
                    true,
                  ),
                }
              : {}),
          };
        }
      }
    },
  };
}

export function* observe(root: string, below = ''): Generator<Observation, void, undefined> {
  const observer = createObserver();
  for (const path of filesBelow(root, below)) yield* observer.observe(readFileSync(join(root, path)), path);
}

/** Line and column, from 1, of an offset; columns in characters. */
function createLineFinder(bytes: Buffer): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: bytes.toString('utf8', starts[low], offset).length + 1 };
  };
}
