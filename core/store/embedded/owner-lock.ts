/** A lock file that names its owner, so that the lock of a killed process is seen to be stale. */
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../../config/index.ts';
import { hasSystemCode } from '../../errors/index.ts';

export interface OwnerLock {
  release(): Promise<void>;
}

/** The lock, or null when a living process holds it. */
export async function takeOwnerLock(path: string): Promise<OwnerLock | null> {
  makeFolder(dirname(path), 0o700);
  const mine = `${process.pid} ${await startedAt(process.pid)}\n`;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        await link(draft, path);
        if ((await readFile(path, 'utf8')) !== mine) return null;
        return { release: () => releaseOwnerLock(path, mine) };
      } catch (error) {
        if (!hasSystemCode(error, 'EEXIST')) throw error;
      }
      if (await isHeld(path)) return null;
      await unlink(path).catch(() => undefined);
    }
    return null;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

async function releaseOwnerLock(path: string, mine: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === mine) await unlink(path).catch(() => undefined);
}

async function isHeld(path: string): Promise<boolean> {
  const [pid, since] = (await readFile(path, 'utf8').catch(() => '')).trim().split(' ');
  const owner = Number(pid);
  if (!Number.isInteger(owner) || owner <= 0 || !isAlive(owner)) return false;
  return since === undefined || since === '' || since === (await startedAt(owner));
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasSystemCode(error, 'EPERM');
  }
}

/** Start time in clock ticks, where /proc tells it: process ids are used again. */
async function startedAt(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return (
    text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .at(19) ?? ''
  );
}
