import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createWorkspace } from '../../../cli/tour/workspace.ts';
import { withFolder } from '../../support/folder.ts';
import { createRepository, writeTrap } from '../../support/repository.ts';

const before = { ...process.env };
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

test('the user’s templates, hooks and variables of git have no part in the workspace', async () => {
  await withFolder(async (around) => {
    const mine = createRepository();
    try {
      const mark = join(around, 'mark');
      for (const name of ['prepare-commit-msg', 'post-commit', 'reference-transaction'])
        for (const folder of ['hooks', 'template/hooks']) writeTrap(join(around, folder), name, mark);
      const config = join(around, '.gitconfig');
      writeFileSync(
        config,
        `[core]\n\thooksPath = ${join(around, 'hooks')}\n[init]\n\ttemplateDir = ${join(around, 'template')}\n`,
      );
      Object.assign(process.env, {
        HOME: around,
        XDG_CONFIG_HOME: around,
        GIT_TEMPLATE_DIR: join(around, 'template'),
        GIT_DIR: join(mine.path, '.git'),
        GIT_WORK_TREE: mine.path,
        GIT_INDEX_FILE: join(mine.path, '.git/index'),
      });
      const folder = join(around, 'workspace');
      mkdirSync(folder);
      await createWorkspace(folder, 1);
      expect(existsSync(mark)).toBe(false);
      expect(readdirSync(join(folder, '.git/hooks')).filter((name) => !name.endsWith('.sample'))).toEqual([]);
      for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
      const commits = execFileSync('git', ['-C', folder, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' });
      expect(commits.trim()).toBe('3');
      expect(mine.git('for-each-ref')).toBe('');
      expect(readdirSync(mine.path)).toEqual(['.git']);
    } finally {
      mine.remove();
    }
  });
});
