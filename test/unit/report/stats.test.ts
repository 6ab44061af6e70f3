import { expect, test } from 'vitest';
import { renderStats } from '../../../scanner/index.ts';
import type { ScanResult } from '../../../scanner/index.ts';

const result: ScanResult = {
  findings: [],
  values: new Map(),
  ignored: 0,
  staleIgnores: [],
  skipped: [
    { path: 'a', reason: 'unreadable', detail: '' },
    { path: 'b', reason: 'too-large', detail: '' },
    { path: 'c', reason: 'unreadable', detail: '' },
  ],
  capped: [{ path: 'd', reason: 'too-large', detail: '' }],
  excluded: { binary: 1, symlink: 1200 },
  stats: {
    files: 12_345,
    bytes: 20_000_000,
    threads: 1,
    milliseconds: 400,
    hits: 1210,
    candidates: 30,
    cached: 0,
    byGit: 7,
    archives: 2,
    entries: 17,
    decoded: 0,
    reads: 40,
    slowReads: 2,
    stages: { list: 12.4, read: 230, search: 500 },
  },
  aborted: false,
};

test('the figures of a scan, and what its time went to', () => {
  expect(renderStats(result, 3)).toMatchInlineSnapshot(`
    "files      12,345
    bytes      20,000,000 (20.0 MB)
    hits       1,210 (60.5 per MB)
    candidates 30 (1.5 per MB)
    archives   2 (17 entries)
    by git     7
    threads    this one and 1 more
    time       400 ms
    rate       50.0 MB/s
    spent on   list 12 ms, read 230 ms, search 500 ms, report 3 ms
    skipped    2 unreadable, 2 too large
    left out   1 binary file, 1,200 links
    "
  `);
});

test('what there is nothing to tell of has no line', () => {
  const plain = { ...result, skipped: [], capped: [], excluded: {} };
  const text = renderStats({ ...plain, stats: { ...result.stats, bytes: 10, threads: 0, byGit: 0, stages: {} } }, 0);
  expect(text).not.toMatch(/skipped|left out|by git|per MB|NaN/);
  expect(text).toContain('threads    this one\n');
});
