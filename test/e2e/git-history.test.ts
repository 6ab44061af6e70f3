/** The history source on this repository's own history, against what git says about single blobs. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openHistory } from '../../scanner/source/history.ts';
import { REPOSITORY } from '../support/cli.ts';
import { listSource } from '../support/sources.ts';

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 }).trim();
const hasHistory = existsSync(join(REPOSITORY, '.git')) && git('rev-parse', '--is-shallow-repository') === 'false';
const SAMPLES = 25;

/** Settled first, so that a commit made while the test runs changes nothing. */
const range = hasHistory ? git('rev-parse', 'HEAD') : 'HEAD';

describe.runIf(hasHistory)('this repository’s own history', () => {
  test('each blob that a commit reaches, once', async () => {
    const { places, skipped } = await listSource(await openHistory({ kind: 'git', repository: REPOSITORY, range }));
    const listed = git(
      'rev-list',
      '--objects',
      '--no-object-names',
      '--filter=object:type=blob',
      '--filter-provided-objects',
      range,
    );
    const links = new Set(
      git('log', '--raw', '--no-abbrev', '-c', '--root', '--format=', range)
        .split('\n')
        .filter((line) => /^:+[0-7 ]*120000 /.test(line))
        .map((line) => line.split(' ')[3] ?? ''),
    );
    expect(skipped).toEqual([]);
    expect(places.map(({ key }) => key).toSorted()).toEqual(
      listed
        .split('\n')
        .filter((oid) => !links.has(oid))
        .toSorted(),
    );
  });

  test('commit, author, date and path as git log --find-object tells them', async () => {
    const source = await openHistory({ kind: 'git', repository: REPOSITORY, range });
    const { places } = await listSource(source);
    const step = Math.max(1, Math.floor(places.length / SAMPLES));
    const sampled = places.filter((_, index) => index % step === 0);
    const found = await source.attribute?.(sampled);
    expect(sampled.length).toBeGreaterThan(0);
    for (const { key } of sampled) {
      const [first = ''] = git(
        'log',
        '--date-order',
        '--reverse',
        '--no-renames',
        `--find-object=${key}`,
        '--format=%H|%an <%ae>|%aI',
        range,
      ).split('\n');
      const [commit = '', author, date] = first.split('|');
      const [place] = found?.get(key) ?? [];
      expect(place, key).toMatchObject({ commit, author, date });
      expect(git('rev-parse', `${commit}:${place?.path ?? ''}`), key).toBe(key);
    }
  });
});
