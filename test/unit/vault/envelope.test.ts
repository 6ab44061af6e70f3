import fc from 'fast-check';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeOf, randomKeyText } from '../../../core/config/index.ts';
import { Secret } from '../../../core/model/index.ts';
import { importVaultKey, openField, sealField } from '../../../vault/builtin/envelope.ts';
import { createItemId, isItemId } from '../../../vault/builtin/item-id.ts';
import { loadVaultKey } from '../../../vault/index.ts';

const key = importVaultKey(randomKeyText());
const identity = { vaultId: 'v', itemId: 'i', field: 'f', version: 1 };

describe('envelope', () => {
  it('gives back what it sealed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const opened = openField(key, identity, sealField(key, identity, new Secret(Uint8Array.from(bytes))));
        expect(Buffer.from(opened.reveal())).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('opens under its own identity only', () => {
    const sealed = sealField(key, identity, Secret.fromText('value'));
    for (const other of [{ vaultId: 'w' }, { itemId: 'j' }, { field: 'g' }, { version: 2 }, { vaultId: 'v1:i', itemId: '' }]) {
      expect(() => openField(key, { ...identity, ...other }, sealed)).toThrow(expect.objectContaining({ code: 'vault.corrupt' }));
    }
  });

  it('does not mix the parts of two boxes', () => {
    const one = sealField(key, identity, Secret.fromText('one'));
    const two = sealField(key, identity, Secret.fromText('two'));
    expect(() => openField(key, identity, { ...one, ciphertext: two.ciphertext })).toThrow(
      expect.objectContaining({ code: 'vault.corrupt' }),
    );
    expect(() => openField(key, identity, { ...one, wrappedKey: two.wrappedKey })).toThrow(
      expect.objectContaining({ code: 'vault.corrupt' }),
    );
  });

  it('opens nothing that is cut short', () => {
    const sealed = sealField(key, identity, Secret.fromText('value'));
    for (let length = 0; length < sealed.ciphertext.length; length++) {
      expect(() => openField(key, identity, { ...sealed, ciphertext: sealed.ciphertext.subarray(0, length) })).toThrow(
        expect.objectContaining({ code: 'vault.corrupt' }),
      );
    }
  });

  it('says which key it wants', () => {
    const sealed = sealField(key, identity, Secret.fromText('value'));
    expect(() => openField(importVaultKey(randomKeyText()), identity, sealed)).toThrow(
      expect.objectContaining({ code: 'vault.key-wrong' }),
    );
  });

  it('makes identifiers that are told from titles', () => {
    expect(isItemId(createItemId())).toBe(true);
    expect(isItemId('GitHub token')).toBe(false);
  });
});

describe('vault key', () => {
  const withHome = async (use: (home: ReturnType<typeof homeOf>) => Promise<void>): Promise<void> => {
    const root = await mkdtemp(join(tmpdir(), 'keyward-key-'));
    try {
      await use(homeOf({ KEYWARD_HOME: root }));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  };

  it('is made once, in a file that nobody else can read', () =>
    withHome(async (home) => {
      const first = await loadVaultKey(home);
      expect(await loadVaultKey(home)).toBe(first);
      expect((await stat(home.keys.vault)).mode & 0o777).toBe(0o600);
      expect(Buffer.from(first, 'base64')).toHaveLength(32);
    }));

  it(
    'comes from a passphrase without being stored',
    () =>
      withHome(async (home) => {
        const first = await loadVaultKey(home, 'correct horse');
        expect(await loadVaultKey(home, 'correct horse')).toBe(first);
        expect(await readFile(`${home.keys.vault}.passphrase`, 'utf8')).not.toContain(first);
        await expect(loadVaultKey(home, 'wrong horse')).rejects.toMatchObject({ code: 'vault.key-wrong' });
        await expect(loadVaultKey(home)).rejects.toMatchObject({ code: 'vault.key-missing' });
      }),
    20_000,
  );

  it('is not switched from a file to a passphrase, which would lock values away', () =>
    withHome(async (home) => {
      await loadVaultKey(home);
      await expect(loadVaultKey(home, 'x')).rejects.toMatchObject({ code: 'vault.key-wrong' });
    }));

  it('refuses a damaged record without quoting it', () =>
    withHome(async (home) => {
      await loadVaultKey(home, 'x');
      await writeFile(`${home.keys.vault}.passphrase`, '{"schema":"keyward.vault-passphrase/1","N":99999999999}');
      await expect(loadVaultKey(home, 'x')).rejects.toMatchObject({
        code: 'vault.key-wrong',
        message: expect.stringContaining('damaged'),
      });
    }));
});
