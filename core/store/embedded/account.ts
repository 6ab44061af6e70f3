/** Postgres refuses to run as root: which system user it runs as then, and which folders that user can reach. */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { unavailable } from './unavailable.ts';

const run = promisify(execFile);

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Null when this process is not root. Else the system user `postgres`; where it is missing it is created, except in a
 * demonstration, which leaves nothing behind and borrows `nobody`.
 */
export async function chooseAccount(demonstration: boolean, tell: (message: string) => void): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = (await findAccount('postgres')) ?? (demonstration ? await findAccount('nobody') : null);
  if (existing !== null) return existing;
  tell('Creating the system user "postgres", since Postgres refuses to run as root.');
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']).catch((cause: unknown) => {
    throw unavailable('it refuses to run as root, and the system user "postgres" could not be created', cause);
  });
  const created = await findAccount('postgres');
  if (created === null) throw unavailable('it refuses to run as root, and there is no system user "postgres"');
  return created;
}

async function findAccount(wanted: string): Promise<Account | null> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name === wanted && uid !== undefined && gid !== undefined) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** Whether the account may enter every folder down to `path`. A folder that does not exist yet is no obstacle. */
export async function canTraverse(path: string, account: Account): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const info = await stat(folder).catch(() => null);
    if (info?.isDirectory() === true) {
      const bit = info.uid === account.uid ? 0o100 : info.gid === account.gid ? 0o010 : 0o001;
      if ((info.mode & bit) === 0) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
