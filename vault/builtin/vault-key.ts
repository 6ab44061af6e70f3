/**
 * Where the built-in vault's key comes from: a 0600 file made at the first start, or a passphrase that is stretched by scrypt
 * and never stored. A deployment uses one or the other; mixing them up would lock values away.
 */
import { createHmac, createSecretKey, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { ensureSecretFile, randomKeyText, readSecretFile } from '../../core/config/index.ts';
import type { Home } from '../../core/config/index.ts';
import { KeywardError } from '../../core/errors/index.ts';

/** scrypt at 64 MiB and about a quarter of a second: https://www.rfc-editor.org/rfc/rfc7914 */
const COST = { N: 65_536, r: 8, p: 1 } as const;
const MAX_MEMORY = 256 * 1024 * 1024;

interface PassphraseRecord {
  readonly schema: 'keyward.vault-passphrase/1';
  readonly salt: string;
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly verifier: string;
}

/** 32 bytes in base64. Throws `vault.key-missing` or `vault.key-wrong`, naming the file. */
export async function loadVaultKey(home: Home, passphrase?: string): Promise<string> {
  const recordPath = home.keys.passphrase;
  const record = await readSecretFile(recordPath);
  if (passphrase === undefined || passphrase === '') {
    if (record === null) return ensureSecretFile(home.keys.vault, randomKeyText);
    throw new KeywardError('vault.key-missing', 'This vault is locked by a passphrase.', {
      hint: 'Set KEYWARD_VAULT_PASSPHRASE.',
    });
  }
  if ((await readSecretFile(home.keys.vault)) !== null) {
    throw new KeywardError('vault.key-wrong', `This vault’s key is the file ${home.keys.vault}, not a passphrase.`, {
      hint: 'Unset KEYWARD_VAULT_PASSPHRASE.',
    });
  }
  const text = await ensureSecretFile(recordPath, () => createRecord(passphrase));
  const { salt, N, r, p, verifier } = parseRecord(text, recordPath);
  const key = await stretch(passphrase, Buffer.from(salt, 'base64'), { N, r, p });
  const expected = Buffer.from(verifier, 'base64');
  const actual = verifierOf(key);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) {
    throw new KeywardError('vault.key-wrong', 'The passphrase does not open this vault.', {
      hint: 'Check KEYWARD_VAULT_PASSPHRASE; the values cannot be read without it.',
    });
  }
  return key.toString('base64');
}

async function createRecord(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await stretch(passphrase, salt, COST);
  const record: PassphraseRecord = {
    schema: 'keyward.vault-passphrase/1',
    salt: salt.toString('base64'),
    ...COST,
    verifier: verifierOf(key).toString('base64'),
  };
  key.fill(0);
  return JSON.stringify(record);
}

function parseRecord(text: string, path: string): PassphraseRecord {
  try {
    const record = JSON.parse(text) as PassphraseRecord;
    const isSound =
      record.schema === 'keyward.vault-passphrase/1' &&
      [record.salt, record.verifier].every((field) => typeof field === 'string') &&
      [record.N, record.r, record.p].every((field) => Number.isSafeInteger(field) && field > 0) &&
      record.N <= 1 << 20 &&
      record.r <= 32 &&
      record.p <= 16;
    if (isSound) return record;
  } catch {
    // Falls through: a parser's message could quote the file.
  }
  throw new KeywardError('vault.key-wrong', `${path} is damaged.`, {
    hint: 'Restore it from the backup that belongs to this database.',
  });
}

function verifierOf(key: Buffer): Buffer {
  return createHmac('sha256', createSecretKey(key)).update('keyward.vault-passphrase-verifier/1').digest();
}

function stretch(passphrase: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { ...cost, maxmem: MAX_MEMORY }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
