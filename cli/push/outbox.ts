/** Chunks on their way: one file each (0600, ciphertext only) from before the first attempt until the service has confirmed it. */
import { readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../core/config/index.ts';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import { Chunk } from '../../core/queue/index.ts';

const Entry = z.strictObject({ schema: z.literal('keyward.outbox/1'), url: z.string(), chunk: Chunk });

export interface OutboxEntry {
  readonly path: string;
  readonly chunk: Chunk;
}

const FILE = /^[0-9a-f-]{36}\.json$/;

export async function addToOutbox(folder: string, url: string, chunk: Chunk): Promise<OutboxEntry> {
  const path = join(folder, `${chunk.id}.json`);
  try {
    await replaceFile(path, JSON.stringify({ schema: 'keyward.outbox/1', url, chunk }));
  } catch (cause) {
    const full = hasSystemCode(cause, 'ENOSPC', 'EDQUOT');
    throw new KeywardError(
      'output.unwritable',
      full ? 'The disk is full: the outbox cannot be written.' : `The outbox ${folder} cannot be written.`,
      {
        hint: 'Nothing was sent. Make room or set KEYWARD_HOME, then push again.',
        cause,
      },
    );
  }
  return { path, chunk };
}

/** What waits for this service, the oldest first. Files that are not ours to read are left alone. */
export async function readOutbox(folder: string, url: string): Promise<OutboxEntry[]> {
  const names = await readdir(folder).catch(() => []);
  const found: { entry: OutboxEntry; time: number }[] = [];
  for (const name of names) {
    if (!FILE.test(name)) continue;
    const path = join(folder, name);
    const entry = Entry.safeParse(parse(await readFile(path, 'utf8').catch(() => '')));
    if (!entry.success || entry.data.url !== url) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
    found.push({ entry: { path, chunk: entry.data.chunk }, time: mtimeMs });
  }
  return found.toSorted((a, b) => a.time - b.time).map(({ entry }) => entry);
}

export async function removeFromOutbox({ path }: OutboxEntry): Promise<void> {
  await unlink(path).catch(() => undefined);
}

/** Kept for a person to look at; later pushes do not stumble over it again. */
export async function setAside({ path }: OutboxEntry): Promise<string> {
  await rename(path, `${path}.refused`).catch(() => undefined);
  return `${path}.refused`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
