/** The deployment's ingest identity: a 0600 file that the worker alone reads, and its public recipient beside it. */
import { readFile, writeFile } from 'node:fs/promises';
import { ensureSecretFile } from '../config/index.ts';
import type { Home } from '../config/index.ts';
import { KeywardError } from '../errors/index.ts';
import { generateIdentity, recipientOf } from './age.ts';

/** Makes the identity at first; writes the recipient where the API finds it. For the worker and the supervisor. */
export async function ensureIdentity(home: Home): Promise<{ identity: string; recipient: string }> {
  const identity = await ensureSecretFile(home.keys.seal, async () => (await generateIdentity()).identity);
  const recipient = await recipientOf(identity);
  const known = await readFile(home.keys.recipient, 'utf8').catch(() => '');
  if (known.trim() !== recipient) await writeFile(home.keys.recipient, `${recipient}\n`, { mode: 0o644 });
  return { identity, recipient };
}

/** For the API, which must not be able to open a chunk. */
export async function readRecipient(home: Home): Promise<string> {
  const recipient = (await readFile(home.keys.recipient, 'utf8').catch(() => '')).trim();
  if (/^age1[a-z0-9]{20,}$/.test(recipient)) return recipient;
  throw new KeywardError('vault.key-missing', `${home.keys.recipient} is missing: the recipient that scanners seal to.`, {
    hint: 'Start a worker of this deployment first (`keyward work`), or copy the file from its data folder.',
  });
}
