/** Builds real git repositories for tests, with a plain git and a fixed identity and clock. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestRepository {
  readonly path: string;
  /** Runs plain git there and answers its trimmed output. */
  readonly git: (...args: string[]) => string;
  /** As `git`, with bytes in and out. */
  readonly gitBytes: (input: Uint8Array | string, ...args: string[]) => Buffer;
  readonly write: (path: string, content: Uint8Array | string) => void;
  /** Stages everything and commits; answers the commit's id. */
  readonly commit: (message?: string) => string;
  readonly remove: () => void;
}

const FIRST_SECOND = Date.UTC(2024, 0, 1) / 1000;

export function createRepository(...initFlags: string[]): TestRepository {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'keyward-repository-')));
  return openRepository(path, initFlags);
}

export function openRepository(path: string, initFlags: readonly string[] | null = null): TestRepository {
  let commits = 0;
  const run = (args: readonly string[], input?: Uint8Array | string): Buffer =>
    execFileSync('git', args, {
      cwd: path,
      env: environment(FIRST_SECOND + commits * 60),
      maxBuffer: 256 * 1024 * 1024,
      timeout: 60_000,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
    });
  if (initFlags !== null) run(['init', '-q', '-b', 'main', ...initFlags, path]);
  return {
    path,
    git: (...args) => run(args).toString('utf8').trim(),
    gitBytes: (input, ...args) => run(args, input),
    write(name, content) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    },
    commit(message = `commit ${commits}`) {
      commits += 1;
      run(['add', '-A']);
      run(['commit', '-q', '--allow-empty', '-m', message]);
      return run(['rev-parse', 'HEAD']).toString('utf8').trim();
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** An executable script that leaves a mark when anything runs it; `body` follows. Answers the script's path. */
export function writeTrap(folder: string, name: string, mark: string, body = 'cat'): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\necho ran ${name} >> '${mark}'\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

function environment(second: number): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Ada Author',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.com',
    GIT_AUTHOR_DATE: `${second} +0000`,
    GIT_COMMITTER_DATE: `${second} +0000`,
    GIT_ALLOW_PROTOCOL: 'file',
  };
}
