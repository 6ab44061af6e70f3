/**
 * Repositories with any history git allows, made by `git fast-import` from plain data: merges of any kind, clocks that are
 * wrong, deletes and re-adds, links, submodules, odd names, the same content in many places.
 */
import fc from 'fast-check';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';

export interface RandomCommit {
  /** How far back each parent lies; none: a root. */
  readonly parents: readonly number[];
  /** Seconds beside the clock that ticks a minute a commit. */
  readonly skew: number;
  readonly edits: readonly RandomEdit[];
  readonly ref: 'branch' | 'tag' | 'annotated' | 'remote' | 'other' | null;
  readonly author: string;
}

export interface RandomEdit {
  readonly path: string;
  readonly kind: 'file' | 'program' | 'link' | 'submodule' | 'delete';
  readonly content: number;
}

const PATHS = [
  'a',
  'b',
  'a.txt',
  'dir/a',
  'dir/b',
  'dir/inner/c',
  'dir/inner/deep/d',
  'other/a',
  'other/inner/c',
  'dir.x/a',
  'with space',
  'tab\tand\nline',
  'ünï/çödé',
  'odd-\u0001',
] as const;
const AUTHORS = ['Ada <ada@example.com>', 'Ünal Ö <u@example.com>', ' <nobody@example.com>', 'No Mail <>'] as const;

const edit: fc.Arbitrary<RandomEdit> = fc.record({
  path: fc.constantFrom(...PATHS),
  kind: fc.constantFrom('file', 'file', 'file', 'file', 'program', 'link', 'submodule', 'delete', 'delete'),
  content: fc.nat({ max: 12 }),
});

export const randomHistory: fc.Arbitrary<readonly RandomCommit[]> = fc.array(
  fc.record({
    parents: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.nat({ max: 2 })) },
      { weight: 3, arbitrary: fc.array(fc.nat({ max: 8 }), { minLength: 2, maxLength: 2 }) },
      { weight: 1, arbitrary: fc.array(fc.nat({ max: 10 }), { maxLength: 5 }) },
    ),
    skew: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constantFrom(-60, 60, -120, -600, 600, 100_000, -100_000) },
    ),
    edits: fc.array(edit, { maxLength: 5 }),
    ref: fc.constantFrom(null, null, 'branch', 'tag', 'annotated', 'remote', 'other'),
    author: fc.constantFrom(...AUTHORS),
  }),
  { minLength: 1, maxLength: 24 },
);

const START = Date.UTC(2024, 0, 1) / 1000;

export interface WriteOptions {
  readonly initFlags?: readonly string[];
  /** What the content of that number says. */
  readonly textOf?: (content: number) => string;
}

/** The last commit is what is checked out. To be removed by the caller. */
export function writeHistory(commits: readonly RandomCommit[], options: WriteOptions = {}): TestRepository {
  const { initFlags = [], textOf = (content) => `content ${content}\n`.repeat(content + 1) } = options;
  const repository = createRepository(...initFlags);
  const out: string[] = [];
  const data = (text: string): void => void out.push(`data ${Buffer.byteLength(text)}`, text);
  const quote = (path: string): string =>
    `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`;
  const elsewhere = 'b'.repeat(initFlags.some((flag) => flag.includes('sha256')) ? 64 : 40);
  for (const [index, { parents, skew, edits, ref, author }] of commits.entries()) {
    const seconds = START + index * 60 + skew;
    const marks = [...new Set(parents.map((back) => index - back).filter((mark) => mark > 0))];
    out.push('reset refs/scratch/all', '', 'commit refs/scratch/all', `mark :${index + 1}`);
    out.push(`author ${author} ${START + index} +0130`, `committer Carl <carl@example.com> ${seconds} +0000`);
    data(`commit ${index}`);
    for (const [n, mark] of marks.entries()) out.push(`${n === 0 ? 'from' : 'merge'} :${mark}`);
    for (const { path, kind, content } of edits) {
      if (kind === 'delete') out.push(`D ${quote(path)}`);
      else if (kind === 'submodule') out.push(`M 160000 ${elsewhere} ${quote(path)}`);
      else {
        out.push(`M ${kind === 'link' ? '120000' : kind === 'program' ? '100755' : '100644'} inline ${quote(path)}`);
        data(textOf(content));
      }
    }
    out.push('');
    if (ref === 'annotated') {
      out.push(`tag annotated-${index}`, `from :${index + 1}`, `tagger Carl <carl@example.com> ${seconds} +0000`);
      data('a tag');
    } else if (ref !== null) {
      const folder = { branch: 'refs/heads', tag: 'refs/tags', remote: 'refs/remotes/origin', other: 'refs/other' }[ref];
      out.push(`reset ${folder}/${ref}-${index}`, `from :${index + 1}`, '');
    }
  }
  out.push('reset refs/heads/main', `from :${commits.length}`, '');
  repository.gitBytes(out.join('\n'), 'fast-import', '--quiet', '--force');
  return repository;
}
