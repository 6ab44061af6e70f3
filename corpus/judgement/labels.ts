/**
 * Reads a folder of labelled files: `labels.jsonl` beside `data/`, a line a label `{repo, path, truth, line_start, line_end, value,
 * col_start?, col_end?, weak?, rule}`. T is a credential, F none, X a placeholder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Label {
  readonly repo: string;
  readonly path: string;
  readonly truth: 'T' | 'F' | 'X';
  /** Categories, separated by colons. */
  readonly rule: string;
  readonly line_start: number;
  readonly line_end: number;
  readonly value: string;
  readonly col_start?: number;
  readonly col_end?: number;
  /** It was a placeholder or a common password before it was replaced. */
  readonly weak?: boolean;
}

/** Where something was found: lines and columns from 1, the end exclusive; the value where it is known. */
export interface Sighting {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
  readonly value?: string;
}

export interface Labels {
  readonly all: readonly Label[];
  /** Labels of which a line is one of the sighting's. */
  on(sighting: Pick<Sighting, 'path' | 'line' | 'endLine'>): readonly Label[];
  /** The repository that a path belongs to, by its first two folders. */
  repositoryOf(path: string): string | undefined;
  /** The repositories, each with its first two folders. */
  readonly repositories: ReadonlyMap<string, string>;
}

export function readLabels(folder: string): Labels {
  const all = readFileSync(join(folder, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Label);
  const byLine = new Map<string, Label[]>();
  const repositories = new Map<string, string>();
  for (const label of all) {
    repositories.set(rootOf(label.path), label.repo);
    for (let line = label.line_start; line <= label.line_end; line++) {
      const key = `${label.path}\n${line}`;
      byLine.set(key, [...(byLine.get(key) ?? []), label]);
    }
  }
  return {
    all,
    on({ path, line, endLine }) {
      const found = new Set<Label>();
      for (let at = line; at <= endLine; at++) for (const label of byLine.get(`${path}\n${at}`) ?? []) found.add(label);
      return [...found];
    },
    repositoryOf: (path) => repositories.get(rootOf(path)),
    repositories: new Map([...repositories].map(([root, repo]) => [repo, root])),
  };
}

function rootOf(path: string): string {
  return path.split('/', 2).join('/');
}

/** Categories that are no secrets, or any key of any kind: a label of these alone does not count for core recall. */
const NOT_CORE = new Set([
  'UUID',
  'Key',
  'Nonce',
  'Salt',
  'AWS S3 Bucket',
  'Firebase Domain',
  'Tencent WeChat API App ID',
  'Azure Access Token',
]);

export function isCore(label: Label): boolean {
  return !label.rule.split(':').every((category) => NOT_CORE.has(category));
}

/** Whether the sighting is about the label's value, and not about another one of its line. */
export function isAbout(label: Label, { value = '', line, endLine, column, endColumn }: Sighting): boolean {
  if (label.line_start !== label.line_end || value.includes('\n')) return true;
  const [one, other] = [label.value.trim(), value.trim()];
  if (one !== '' && other !== '' && (one.includes(other) || other.includes(one))) {
    if (Math.min(one.length, other.length) * 2 >= Math.min(one.length, 40)) return true;
  }
  if (label.col_start === undefined || label.col_end === undefined || line !== endLine) return false;
  const shared = Math.min(label.col_end, endColumn) - Math.max(label.col_start, column);
  return shared * 2 >= label.col_end - label.col_start;
}
