/** Scans that remember find what scans do that do not, however the refs move in between. */
import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGenerator, findRule } from '../../../rules/index.ts';
import { scan } from '../../../scanner/index.ts';
import { withFolder } from '../../support/folder.ts';
import { randomHistory, writeHistory } from './random-history.ts';
import { createRepository } from '../../support/repository.ts';
import type { TestRepository } from '../../support/repository.ts';

const RUNS = process.env['SLOW'] === '1' ? 300 : 12;
const RULE = 'github.personal-access-token';
const sample = (seed: number): string => (findRule(RULE)?.samples.match[0]?.(createGenerator(seed)) ?? '').trimEnd();
const textOf = (content: number): string => `${content}\n${content % 3 === 0 ? `${sample(content)}\n` : ''}the end\n`;

const look = async (repository: TestRepository, cacheFolder?: string, more: object = {}) => {
  const target = { kind: 'git', repository: repository.path } as const;
  const { findings, skipped, stats } = await scan({ target, ...(cacheFolder === undefined ? {} : { cacheFolder }), ...more });
  // What stands for a value is made anew for each run.
  return { found: findings.map(({ secret, ...rest }) => ({ ...rest, hasSecret: secret !== '' })), skipped, cached: stats.cached };
};

test(
  'refs that come, move and go',
  () =>
    fc.assert(
      fc.asyncProperty(
        randomHistory,
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (commits, picks, packed) =>
          withFolder(async (folder) => {
            const repository = writeHistory(commits, { textOf });
            try {
              if (packed) repository.git('repack', '-q', '-a', '-d');
              const refs = repository.git('for-each-ref', '--format=%(refname) %(objectname)').split('\n').filter(Boolean);
              const point = (wanted: (index: number) => boolean): void => {
                const lines = refs.map((line, index) =>
                  wanted(index) ? `update ${line}` : `delete ${line.split(' ')[0] as string}`,
                );
                repository.gitBytes(`${lines.join('\n')}\n`, 'update-ref', '--stdin', '--no-deref');
              };
              for (const pick of [...picks, null]) {
                point(
                  (index) =>
                    pick === null || refs[index]?.startsWith('refs/heads/main') === true || ((pick >> (index % 30)) & 1) === 1,
                );
                const { found, skipped } = await look(repository);
                expect(await look(repository, folder)).toMatchObject({ found, skipped });
                expect(await look(repository, folder)).toMatchObject({ found, skipped });
              }
            } finally {
              repository.remove();
            }
          }),
      ),
      { numRuns: RUNS },
    ),
  600_000,
);

test('spares what was looked at, and forgets it where something else decides', () =>
  withFolder(async (folder) => {
    const repository = createRepository();
    try {
      for (let index = 1; index <= 9; index++) {
        repository.write(`file-${index}`, textOf(index));
        repository.commit();
      }
      expect(await look(repository, folder)).toMatchObject({ cached: 0, found: { length: 3 } });
      expect(await look(repository, folder)).toMatchObject({ cached: 6, found: { length: 3 } });
      repository.write('file-12', textOf(12));
      repository.commit();
      expect(await look(repository, folder)).toMatchObject({ cached: 6, found: { length: 4 } });
      repository.write('again-3', textOf(3));
      repository.commit();
      const { found } = await look(repository);
      expect(await look(repository, folder)).toMatchObject({ cached: 0, found });
      expect(await look(repository, folder)).toMatchObject({ cached: 6, found });
      expect(await look(repository, folder, { disabledRules: [RULE, 'generic.secret', 'generic.secret-setting'] })).toMatchObject(
        { cached: 0, found: { length: 0 } },
      );
      expect(await look(repository, folder)).toMatchObject({ cached: 0, found: { length: 5 } });
      expect(await look(repository)).toMatchObject({ cached: 0, found: { length: 5 } });
    } finally {
      repository.remove();
    }
  }));

test('contents that only a tag names', () =>
  withFolder(async (folder) => {
    const repository = createRepository();
    const tag = (name: string, content: number): void => {
      const oid = repository.gitBytes(textOf(content), 'hash-object', '-w', '--stdin').toString().trim();
      repository.git('tag', '-a', '-m', 'a file', name, oid);
    };
    const both = async () => {
      const { found, skipped } = await look(repository);
      const again = await look(repository, folder);
      expect(again).toMatchObject({ found, skipped });
      return again.cached;
    };
    try {
      repository.write('file', textOf(1));
      repository.commit();
      tag('one', 3);
      expect([await both(), await both()]).toEqual([0, 1]);
      repository.write('file', textOf(6));
      repository.commit();
      expect(await both()).toBe(1);
      tag('two', 9);
      expect([await both(), await both()]).toEqual([0, 1]);
    } finally {
      repository.remove();
    }
  }));

test('a history of which a tag names a folder is not remembered', () =>
  withFolder(async (folder) => {
    const repository = createRepository();
    try {
      repository.write('folder/file', textOf(3));
      repository.commit();
      repository.git('tag', '-a', '-m', 'a folder', 'one', 'HEAD:folder');
      const { found } = await look(repository);
      expect(found).not.toEqual([]);
      expect(await look(repository, folder)).toMatchObject({ found });
      expect(await readdir(folder)).toEqual([]);
    } finally {
      repository.remove();
    }
  }));

test('what could not be read of a content is told again', () =>
  withFolder(async (folder) => {
    const repository = createRepository();
    try {
      // The head of a stream of gzip, and nothing else.
      repository.write('broken.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0]));
      repository.write('file', textOf(1));
      repository.commit();
      const { skipped } = await look(repository);
      expect(skipped).not.toEqual([]);
      expect(await look(repository, folder)).toMatchObject({ skipped, cached: 0 });
      expect(await readdir(folder)).toHaveLength(1);
      expect(await look(repository, folder)).toMatchObject({ skipped });
    } finally {
      repository.remove();
    }
  }));

test('an incomplete scan is not remembered', () =>
  withFolder(async (folder) => {
    const repository = createRepository();
    try {
      repository.write('folder/file', textOf(1));
      repository.commit();
      const oid = repository.git('rev-parse', 'HEAD:folder').trim();
      rmSync(join(repository.path, '.git/objects', oid.slice(0, 2), oid.slice(2)));
      expect((await look(repository, folder)).skipped).not.toEqual([]);
      expect(await readdir(folder)).toEqual([]);
    } finally {
      repository.remove();
    }
  }));
