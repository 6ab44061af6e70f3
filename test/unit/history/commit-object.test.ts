/** Commits that no git would make today, read as git reads them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCommitHeader, readCommitHeader, readCommitPeople } from '../../../scanner/history/commit-object.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';

let repository: TestRepository;
let tree = '';
beforeAll(() => {
  repository = createRepository();
  tree = repository.gitBytes('', 'mktree').toString().trim();
});
afterAll(() => repository.remove());

interface Facts {
  readonly author: string;
  readonly date: string | null;
  readonly seconds: number;
}

function byGit(commit: Buffer): Facts {
  const oid = repository.gitBytes(commit, 'hash-object', '-t', 'commit', '-w', '--stdin', '--literally').toString().trim();
  const shown = repository
    .gitBytes('', 'log', '-1', '--encoding=UTF-8', '--format=%an <%ae>%x00%aI%x00%ct', oid)
    .toString('utf8');
  const [author = '', date = '', seconds = ''] = shown.trimEnd().split('\0');
  return { author, date: /^\d{4}-/.test(date) ? date.replace(/Z$/, '+00:00') : null, seconds: Number(seconds || '0') };
}

function byUs(commit: Buffer): Facts {
  const header = createCommitHeader();
  // In the middle of something else, as in a pack's arena.
  const around = Buffer.concat([Buffer.from('> 99\n'), commit, Buffer.from('\n> 98 +0000\n')]);
  expect(readCommitHeader(header, around, 5, 5 + commit.length, 20)).toBe(true);
  const { author, date } = readCommitPeople(commit);
  return { author, date: date ?? null, seconds: header.seconds };
}

const commitOf = (...lines: (string | Buffer)[]): Buffer =>
  Buffer.concat(
    [`tree ${tree}`, ...lines, '', 'message\n'].flatMap((line) => [Buffer.from(line), Buffer.from('\n')]).slice(0, -1),
  );
const committer = 'committer C <c@example.com> 1700000000 +0000';

test.each([
  ['A B <a@example.com> 1700000000 +0130'],
  ['A B <a@example.com> 1700000000 -0730'],
  ['A B <a@example.com> 1700000000 +0000'],
  ['A B <a@example.com> 1700000000 -0000'],
  ['A B <a@example.com> 0 +0000'],
  ['A B <a@example.com> 1700000000 +0575'],
  ['A B <a@example.com> 1700000000'],
  ['A B <a@example.com>'],
  ['A B <a@example.com> yesterday +0000'],
  ['A B <a@example.com> 99999999999999999999 +0100'],
  ['A <B> <a@example.com> 1700000000 +0000'],
  ['A B <a@example.com>> 1700000000 +0000'],
  ['A B a@example.com 1700000000 +0000'],
  ['<a@example.com> 1700000000 +0000'],
  [' <> 1700000000 +0000'],
  ['A B  \t <a@example.com> 1700000000 +0000'],
  ['Ünal <ü@example.com> 1700000000 +0200'],
])('author %j', (author) => {
  const commit = commitOf(`author ${author}`, committer);
  expect(byUs(commit)).toEqual(byGit(commit));
});

test.each([['C <c@x> 1234'], ['C <c@x> +77 +0000'], ['C <c@x>'], ['C'], ['C <c@x> 18446744073709551615 +0000']])(
  'committer %j',
  (text) => {
    const commit = commitOf('author A <a@example.com> 1700000000 +0000', `committer ${text}`);
    expect(byUs(commit).author).toBe(byGit(commit).author);
    expect(byUs(commit).seconds).toBe(orderBy(commit));
  },
);

/** What git sorts by shows only in the order that it puts commits into. */
function orderBy(commit: Buffer): number {
  const [, digits = '0'] = /committer [^\n]*>\s*\+?(\d+)[^\n]*\n/.exec(commit.toString('latin1')) ?? [];
  return Math.min(Number(digits), 2 ** 64);
}

test('without a committer, and without an author', () => {
  expect(byUs(commitOf('author A <a@example.com> 1700000000 +0000')).seconds).toBe(0);
  const lone = commitOf(committer);
  expect(byUs(lone)).toMatchObject({ author: byGit(lone).author, seconds: 0 });
});

test.each([
  ['ISO-8859-1', Buffer.from([0xc4, 0x62])],
  ['latin1', Buffer.from([0xe9])],
  ['ISO-8859-2', Buffer.from([0xb1])],
  ['EUC-JP', Buffer.from([0xc6, 0xfc])],
  ['Shift_JIS', Buffer.from([0x93, 0xfa])],
  ['UTF-8', Buffer.from('ä')],
  ['no-such-encoding', Buffer.from('ä')],
])('encoding %s', (encoding, name) => {
  const author = Buffer.concat([Buffer.from('author '), name, Buffer.from(' <a@example.com> 1700000000 +0000')]);
  const commit = commitOf(author, committer, `encoding ${encoding}`);
  expect(byUs(commit).author).toBe(byGit(commit).author);
});

test('parents one behind the other', () => {
  const ids = ['1', '2', 'f'].map((digit) => digit.repeat(40));
  const commit = commitOf(...ids.map((id) => `parent ${id}`), 'author A <a@example.com> 1 +0000', committer);
  const header = createCommitHeader();
  expect(readCommitHeader(header, commit, 0, commit.length, 20)).toBe(true);
  const found = [0, 1, 2].map((n) => commit.toString('latin1', header.parentsAt + 48 * n, header.parentsAt + 48 * n + 40));
  expect({ found, tree: commit.toString('latin1', header.treeAt, header.treeAt + 40) }).toEqual({ found: ids, tree });
});

test.each([
  ['', 'nothing'],
  ['tree', 'a word'],
  [`tree ${'g'.repeat(40)}\n`, 'no digits'],
  [`tree ${'a'.repeat(39)}\n\n`, 'a short id'],
  [`tree ${'a'.repeat(40)}\nparent ${'a'.repeat(39)}\n`, 'a short parent'],
  [`tree ${'a'.repeat(40)}\nparent ${'a'.repeat(40)}`, 'no line end'],
])('no commit: %j (%s)', (text) => {
  const bytes = Buffer.from(text);
  expect(readCommitHeader(createCommitHeader(), bytes, 0, bytes.length, 20)).toBe(false);
});
