/**
 * What this machine remembers of a service's trail: its key and the newest head it saw. A trail that was cut or rewritten by
 * the owner of the database no longer agrees with it.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Head } from '../../audit/index.ts';
import { makeFolder } from '../../core/config/index.ts';
import type { Home } from '../../core/config/index.ts';

export interface Witness {
  readonly publicKey: string;
  readonly head: Head;
}

/** Null when this machine never verified the trail of that service. */
export async function readWitness(home: Home, url: string): Promise<Witness | null> {
  try {
    const { publicKey, head } = JSON.parse(await readFile(pathOf(home, url), 'utf8')) as Witness;
    const isSound = typeof publicKey === 'string' && Number.isSafeInteger(head.seq) && /^[0-9a-f]{64}$/.test(head.hash);
    return isSound ? { publicKey, head } : null;
  } catch {
    return null;
  }
}

export async function writeWitness(home: Home, url: string, witness: Witness): Promise<void> {
  const path = pathOf(home, url);
  makeFolder(join(home.root, 'witness'), 0o700);
  await writeFile(`${path}.tmp`, `${JSON.stringify(witness)}\n`, { mode: 0o600 });
  await rename(`${path}.tmp`, path);
}

function pathOf(home: Home, url: string): string {
  return join(home.root, 'witness', `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.json`);
}
