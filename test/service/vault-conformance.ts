/** What every vault must do, whichever store stands behind it. An adapter's test calls this once. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseReference, renderReference, Secret } from '../../core/model/index.ts';
import type { Vault } from '../../vault/index.ts';

let counter = 0;
const unique = (name: string) => `${name}-${++counter}`;
const secretId = () => randomUUID().replaceAll('-', '');

function request(vault: string, value: string, changes: Partial<Parameters<Vault['put']>[0]> = {}) {
  const id = secretId();
  return {
    vault,
    title: 'shop deploy',
    field: 'token',
    secretId: id,
    value: Secret.fromText(value),
    idempotencyKey: id,
    ...changes,
  };
}

export function describeConformance(name: string, open: () => Vault): void {
  describe(`${name} vault`, () => {
    it('gives back what was put, by names', async () => {
      const vault = unique('v');
      const { reference, created } = await open().put(request(vault, 'first value'));
      expect(created).toBe(true);
      expect(renderReference(reference)).toBe(`kw://${vault}/shop deploy/token`);
      expect((await open().read(parseReference(renderReference(reference))))?.revealText()).toBe('first value');
    });

    it('is addressed by identifiers too, and an identifier is 26 characters', async () => {
      const { itemId } = await open().put(request(unique('v'), 'value'));
      const vault = `v-${counter}`;
      expect(itemId).toMatch(/^[a-z0-9]{26}$/);
      expect((await open().read({ vault, item: itemId, field: 'token' }))?.revealText()).toBe('value');
    });

    it('is idempotent: the same request again is the same reference and the same version', async () => {
      const wanted = request(unique('v'), 'value');
      const first = await open().put(wanted);
      const again = await open().put(wanted);
      expect(again).toEqual({ ...first, created: false });
      expect((await open().describe(first.reference))?.version).toBe(1);
    });

    it('makes one item of one secret, under any title and from any place', async () => {
      const vault = unique('v');
      const id = secretId();
      const first = await open().put(request(vault, 'value', { secretId: id }));
      const other = await open().put(request(vault, 'value', { secretId: id, title: 'other name', field: 'password' }));
      expect(other).toEqual({ reference: first.reference, itemId: first.itemId, created: false });
      expect(await open().list(vault)).toHaveLength(1);
    });

    it('numbers titles that are taken by another secret', async () => {
      const vault = unique('v');
      const titles: string[] = [];
      for (const value of ['a', 'b', 'c']) titles.push((await open().put(request(vault, value))).reference.item);
      expect(titles).toEqual(['shop deploy', 'shop deploy-2', 'shop deploy-3']);
    });

    it('keeps one item under fifty writers at once', async () => {
      const vault = unique('v');
      const id = secretId();
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          open().put(request(vault, 'value', { secretId: id, title: `name ${index % 5}` })),
        ),
      );
      expect(new Set(results.map(({ itemId }) => itemId)).size).toBe(1);
      expect(results.filter(({ created }) => created)).toHaveLength(1);
      expect(await open().list(vault)).toHaveLength(1);
    });

    it('numbers without gaps under forty writers of forty secrets', async () => {
      const vault = unique('v');
      const results = await Promise.all(Array.from({ length: 40 }, (_, index) => open().put(request(vault, `value ${index}`))));
      const numbers = results.map(({ reference }) => Number(/-(\d+)$/.exec(reference.item)?.[1] ?? 1)).toSorted((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    });

    it('carries unicode, line breaks, zero bytes and the empty value', async () => {
      const vault = unique('v');
      for (const value of ['héllo ✓ 🔑', 'line\r\nline\n', '\0\u0001', '']) {
        const { reference } = await open().put(request(vault, value));
        expect((await open().read(reference))?.revealText()).toBe(value);
      }
    });

    it('carries 256 KiB and refuses more', async () => {
      const { reference } = await open().put(request(unique('v'), 'x'.repeat(256 * 1024)));
      expect((await open().read(reference))?.length).toBe(256 * 1024);
      await expect(open().put(request(unique('v'), 'x'.repeat(256 * 1024 + 1)))).rejects.toMatchObject({
        code: 'request.too-large',
      });
    });

    it('makes names that a reference can carry, and none that looks like an identifier', async () => {
      const vault = unique('v');
      const { reference } = await open().put(request(vault, 'value', { title: 'a/b?c=ü', field: 'x/y' }));
      expect(parseReference(renderReference(reference))).toEqual(reference);
      const lookalike = await open().put(request(vault, 'other', { title: 'abcdefghijklmnopqrstuvwxyz' }));
      expect(lookalike.reference.item).toBe('item-abcdefghijklmnopqrstuvwxyz');
    });

    it('updates: unpinned references mean the new version, pinned ones the old', async () => {
      const vault = unique('v');
      const first = { vault, item: 'database', field: 'password', value: Secret.fromText('old'), idempotencyKey: 'one' };
      expect(await open().update(first)).toMatchObject({ version: 1, created: true });
      expect(await open().update({ ...first, value: Secret.fromText('new'), idempotencyKey: 'two' })).toMatchObject({
        version: 2,
        created: false,
      });
      const reference = parseReference(`kw://${vault}/database/password`);
      expect((await open().read(reference))?.revealText()).toBe('new');
      expect((await open().read({ ...reference, version: 1 }))?.revealText()).toBe('old');
      expect(await open().read({ ...reference, version: 3 })).toBeNull();
    });

    it('updates once for one key, and refuses the key with another value', async () => {
      const update = {
        vault: unique('v'),
        item: 'database',
        field: 'password',
        value: Secret.fromText('a'),
        idempotencyKey: 'one',
      };
      await open().update(update);
      expect(await open().update(update)).toMatchObject({ version: 1, created: false });
      await expect(open().update({ ...update, value: Secret.fromText('b') })).rejects.toMatchObject({ code: 'vault.conflict' });
    });

    it('counts versions without gaps under twenty writers', async () => {
      const vault = unique('v');
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          open().update({
            vault,
            item: 'database',
            field: 'password',
            value: Secret.fromText(`v${index}`),
            idempotencyKey: `k${index}`,
          }),
        ),
      );
      expect(results.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    });

    it('describes without the value', async () => {
      const vault = unique('v');
      const { reference, itemId } = await open().put(
        request(vault, 'value-of-the-item', { sensitivity: 'crown', honeytoken: true }),
      );
      const item = await open().describe(reference);
      expect(item).toMatchObject({ id: itemId, vault, sensitivity: 'crown', honeytoken: true, version: 1 });
      expect(JSON.stringify(item)).not.toContain('value-of-the-item');
    });

    it('changes what an item is marked as', async () => {
      const { reference } = await open().put(request(unique('v'), 'value'));
      expect(await open().classify(reference, { sensitivity: 'sensitive' })).toBe(true);
      expect(await open().classify(reference, { honeytoken: true })).toBe(true);
      expect(await open().describe(reference)).toMatchObject({ sensitivity: 'sensitive', honeytoken: true });
      expect(await open().classify({ ...reference, item: 'nothing' }, { honeytoken: true })).toBe(false);
    });

    it('answers null for every kind of absence', async () => {
      const { reference } = await open().put(request(unique('v'), 'value'));
      for (const absent of [{ vault: 'no' }, { item: 'no' }, { field: 'no' }, { section: 'no' }, { version: 9 }]) {
        expect(await open().read({ ...reference, ...absent })).toBeNull();
        expect(await open().describe({ ...reference, ...absent })).toBeNull();
      }
    });

    it('deletes the item once', async () => {
      const { reference } = await open().put(request(unique('v'), 'value'));
      expect(await open().delete(reference)).toBe(true);
      expect(await open().delete(reference)).toBe(false);
      expect(await open().read(reference)).toBeNull();
    });
  });
}
