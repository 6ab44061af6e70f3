/** Commits of a pack taken apart where they are made, against the same ones taken apart one by one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readCommitFacts } from '../../../scanner/history/commit-facts.ts';
import { createCommits } from '../../../scanner/history/commits.ts';
import type { Commits } from '../../../scanner/history/commits.ts';
import { objectIdsOf } from '../../../scanner/history/object-ids.ts';
import { COMMIT } from '../../../scanner/pack/pack-table.ts';
import { sharedResolver } from '../../../scanner/pack/resolver.ts';
import { idsOfBytes, packOf } from '../../support/packs/pack-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'keyward-commits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LISTED = 0xe0;

function shown(commits: Commits, ids: ReturnType<typeof objectIdsOf>, commit: number): unknown {
  if (!commits.load(commit)) return null;
  const parents = Array.from({ length: commits.parentCount(commit) }, (_, n) => ids.hexOf(commits.parentOf(commit, n)));
  return { tree: ids.hexOf(commits.treeOf(commit)), seconds: commits.secondsOf(commit), parents };
}

const hex = (digits: number) =>
  fc.integer({ min: 0, max: 255 }).map((byte) =>
    byte
      .toString(16)
      .padStart(2, '0')
      .repeat(digits / 2),
  );
const people = fc.constantFrom('A <a>', 'A <a', '<>', 'A <a> >', 'Ä <ä\u00ff>', '');
const date = fc.oneof(
  fc.nat().map((seconds) => `${seconds} +0200`),
  fc.constantFrom('-5 +0000', '+7 -0100', '99999999999999999999999 +0000', ' \t\v12', '\n', 'x', '', '0'),
);

test.each([20, 32])('the same as alone, with ids of %d bytes', (idLength) => {
  const digits = 2 * idLength;
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(people, date).map(([who, when]) => `author ${who} ${when}\n`) },
    { weight: 4, arbitrary: fc.tuple(people, date).map(([who, when]) => `committer ${who} ${when}\n`) },
    fc.constantFrom('\n', 'encoding x\n', 'author', 'committer', 'parent ', 'tree '),
  );
  const commit = fc
    .tuple(
      fc.constantFrom('tree ', 'tree ', 'tree ', 'Tree ', 'tree'),
      hex(digits),
      fc.constantFrom('\n', '\n', '\n', 'x', ''),
      fc.array(
        hex(digits).map((id) => `parent ${id}\n`),
        { maxLength: 3 },
      ),
      fc.array(line, { maxLength: 4 }),
      fc.nat({ max: 3 }),
    )
    .map(([tree, id, end, parents, lines, cut]) => {
      const text = Buffer.from(`${tree}${id}${end}${parents.join('')}${lines.join('')}`);
      return cut === 0 ? text.subarray(0, text.length >> 1) : text;
    });
  const tables = idsOfBytes(LISTED, idLength);
  fc.assert(
    fc.property(fc.array(commit, { minLength: 1, maxLength: 12 }), (all) => {
      const table = packOf(
        join(folder, 'commits.pack'),
        all.map((content) => ({ content })),
        idLength,
        COMMIT,
      );
      const [ids, others] = [objectIdsOf(tables), objectIdsOf(tables)];
      const [taken, alone] = [
        createCommits(ids, () => null, new Set()),
        createCommits(others, (number) => all[number] ?? null, new Set()),
      ];
      taken.addAll(readCommitFacts(sharedResolver(), { table, from: 0, to: all.length, ids: tables, first: 0, withTags: false }));
      for (const number of all.keys()) expect(shown(taken, ids, number)).toEqual(shown(alone, others, number));
    }),
  );
});
