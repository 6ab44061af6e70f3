/**
 * Undo records on disk, sealed to a key that lives on this machine only: they hold the values that `fix` took out. A record
 * is flushed before the file it belongs to is replaced, and removed once the rewrite is undone.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureSecretFile, makeFolder, readSecretFile } from '../../core/config/index.ts';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import { generateIdentity, open as unseal, recipientOf, seal } from '../../core/seal/index.ts';
import type { Reversal, ReversalLog } from '../splice/apply.ts';
import { syncFolder } from '../splice/replace-file.ts';
import { decodeRecord, encodeRecord } from './record.ts';
import type { UndoRecord } from './record.ts';

/** Where records and their key are: `undo` and `undoKey` of the home. */
export interface UndoPlace {
  readonly undo: string;
  readonly undoKey: string;
}

export interface StoredRecord {
  readonly file: string;
  readonly record: UndoRecord;
}

const NAME = /^\d{15}-\d{6}-[0-9a-f]{12}\.age$/;

/** A log for one run of `fix`. The key is made when the first record is. */
export function createUndoLog(place: UndoPlace, now: () => number = Date.now): ReversalLog {
  const run = randomUUID();
  let count = 0;
  const keep = async (reversal: Reversal): Promise<{ readonly drop: () => Promise<void> }> => {
    const identity = await ensureSecretFile(place.undoKey, async () => (await generateIdentity()).identity);
    makeFolder(place.undo, 0o700);
    const time = now();
    const plaintext = encodeRecord({ ...reversal, run, time });
    const sealed = await seal(plaintext, await recipientOf(identity)).finally(() => plaintext.fill(0));
    const order = `${String(time).padStart(15, '0')}-${String(count++).padStart(6, '0')}`;
    const file = join(place.undo, `${order}-${randomBytes(6).toString('hex')}.age`);
    await writeDurably(file, sealed);
    await syncFolder(place.undo);
    return { drop: () => removeRecord(file) };
  };
  return {
    async record(reversal) {
      try {
        return await keep(reversal);
      } catch (error) {
        if (error instanceof KeywardError) throw error;
        throw new KeywardError('splice.unwritable', `${place.undo} takes no undo record; ${reversal.path} was not changed.`, {
          hint: 'Check the space and the permissions there, or set KEYWARD_HOME to another folder.',
          cause: error,
        });
      }
    },
  };
}

/** All records, the latest first. Throws `undo.unreadable` when one does not open. */
export async function listRecords(place: UndoPlace): Promise<StoredRecord[]> {
  const names = await readdir(place.undo).catch((error: unknown) => {
    if (hasSystemCode(error, 'ENOENT')) return [];
    throw error;
  });
  const wanted = names.filter((name) => NAME.test(name)).toSorted();
  if (wanted.length === 0) return [];
  const identity = await readSecretFile(place.undoKey);
  if (identity === null) throw unreadable(`The key of the undo records, ${place.undoKey}, is missing.`);
  const records: StoredRecord[] = [];
  for (const name of wanted.toReversed()) {
    const file = join(place.undo, name);
    const record = await openRecord(await readFile(file), identity);
    if (record === null) throw unreadable(`The undo record ${file} does not open with the key of this machine.`);
    records.push({ file, record });
  }
  return records;
}

export async function removeRecord(file: string): Promise<void> {
  await unlink(file).catch((error: unknown) => {
    if (!hasSystemCode(error, 'ENOENT')) throw error;
  });
}

async function openRecord(sealed: Uint8Array, identity: string): Promise<UndoRecord | null> {
  const plaintext = await unseal(sealed, identity).catch(() => null);
  if (plaintext === null) return null;
  try {
    return decodeRecord(plaintext);
  } finally {
    plaintext.fill(0);
  }
}

/** A record appears under its name only when it is complete. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

function unreadable(message: string): KeywardError {
  return new KeywardError('undo.unreadable', message, {
    hint: 'Restore the key from a backup; the records are of no use without it.',
  });
}
