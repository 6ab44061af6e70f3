/** The files of the project as git sees them: what is committed and what is about to be; nothing that is built or ignored. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './cli.ts';

let listed: readonly string[] | undefined;

/** Paths relative to the root, with `/`. */
export function trackedFiles(): readonly string[] {
  listed ??= execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(REPOSITORY, path)));
  return listed;
}

export function readTracked(path: string): string {
  return readFileSync(join(REPOSITORY, path), 'utf8');
}

export const ROOMS = ['cli', 'core', 'rules', 'scanner', 'vault', 'access', 'audit', 'verify', 'worker', 'api'] as const;
export type Room = (typeof ROOMS)[number];

export function roomOf(path: string): string {
  const slash = path.indexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** Code that ships: no test, no generated file. */
export function sourceFiles(): readonly string[] {
  const rooms: readonly string[] = ROOMS;
  return trackedFiles().filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && rooms.includes(roomOf(path)));
}
