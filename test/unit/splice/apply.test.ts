/** Rewriting on disk: what is kept, what is refused, and that a refusal leaves everything as it was. */
import { chmod, link, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { applyPlan, createUndoLog, listRecords, planEdits, selectRecords, undoRewrite } from '../../../vault/index.ts';
import type { Plan, ReversalLog } from '../../../vault/index.ts';
import { createFolder } from '../../support/folder.ts';
import type { Folder } from '../../support/folder.ts';
import { itemOf, REFERENCE } from './support.ts';

const V = `Zq${createGenerator(21).chars('alnum', 30)}`;
const W = `Yp${createGenerator(22).chars('alnum', 30)}`;
const TEXT = `\ufeffA=${V}\r\nB="${W}"\nC=1`;

let folder: Folder;
let path: string;
let place: { undo: string; undoKey: string };
let log: ReversalLog;

beforeEach(async () => {
  folder = await createFolder('splice');
  await mkdir(join(folder.path, 'work'));
  path = join(folder.path, 'work', '.env');
  place = { undo: join(folder.path, 'home', 'undo'), undoKey: join(folder.path, 'home', 'keys', 'undo.identity') };
  log = createUndoLog(place);
  await writeFile(path, TEXT);
});

afterEach(() => folder.remove());

async function planOf(values: readonly string[] = [V, W]): Promise<Plan> {
  const text = await readFile(path);
  return planEdits(
    text,
    path,
    values.map((value) => itemOf(text, value)),
  );
}

/** Nothing beside the file, no record, the file as it was. */
async function expectUntouched(content: string = TEXT): Promise<void> {
  expect(await readFile(path, 'utf8')).toBe(content);
  expect(await readdir(join(folder.path, 'work'))).toEqual(['.env']);
  expect(await listRecords(place)).toEqual([]);
}

describe('applyPlan', () => {
  it('replaces several values in one write and keeps mode, BOM and line ends', async () => {
    await chmod(path, 0o604);
    const before = await stat(path);
    expect(await applyPlan(await planOf(), log)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(`\ufeffA=${REFERENCE}\r\nB="${REFERENCE}"\nC=1`);
    const after = await stat(path);
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
    expect(after.ino).not.toBe(before.ino);
    expect(await listRecords(place)).toHaveLength(1);
  });

  it('does nothing for a plan without edits', async () => {
    expect(await applyPlan(await planOf([]), log)).toBe(false);
    await expectUntouched();
  });

  it('refuses a file that changed since it was planned', async () => {
    const plan = await planOf();
    await writeFile(path, `${TEXT}\n`);
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'splice.changed' });
    await expectUntouched(`${TEXT}\n`);
  });

  it('refuses a file that changes while the new one is written', async () => {
    const plan = await planOf();
    const late: ReversalLog = {
      async record(reversal) {
        const kept = await log.record(reversal);
        await writeFile(path, TEXT);
        return kept;
      },
    };
    await expect(applyPlan(plan, late)).rejects.toMatchObject({ code: 'splice.changed' });
    await expectUntouched();
  });

  it('refuses a link, also one that is swapped in at the last moment', async () => {
    const target = join(folder.path, 'target');
    const plan = await planOf();
    const late: ReversalLog = {
      async record(reversal) {
        const kept = await log.record(reversal);
        await rename(path, target);
        await symlink(target, path);
        return kept;
      },
    };
    await expect(applyPlan(plan, late)).rejects.toMatchObject({ code: 'splice.unsupported' });
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    await expectUntouched();
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'splice.unsupported' });
    expect(await readFile(target, 'utf8')).toBe(TEXT);
  });

  it('refuses a file with a second hard link', async () => {
    const plan = await planOf();
    await link(path, join(folder.path, 'other'));
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'splice.unsupported' });
    await expectUntouched();
  });

  it('refuses a folder, a missing file and a read-only file', async () => {
    const plan = await planOf();
    await chmod(path, 0o444);
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'splice.unwritable' });
    await chmod(path, 0o644);
    await expectUntouched();
    await rm(path);
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'source.not-found' });
    await mkdir(path);
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'splice.unsupported' });
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder that cannot be written', async () => {
    const plan = await planOf();
    await chmod(join(folder.path, 'work'), 0o555);
    await expect(applyPlan(plan, log)).rejects.toMatchObject({ code: 'splice.unwritable' });
    await chmod(join(folder.path, 'work'), 0o755);
    await expectUntouched();
  });

  it('refuses a plan that would change something else', async () => {
    const plan = await planOf([V]);
    const [edit] = plan.edits;
    if (edit === undefined) throw new Error('no edit');
    const start = TEXT.indexOf('C=1') + 4;
    for (const forged of [
      { ...plan, edits: [edit, { ...edit, start, end: start + 1, replacement: '2' }] },
      { ...plan, edits: [{ ...edit, replacement: `x\nD=1` }] },
      { ...plan, edits: [{ ...edit, end: 99_999 }] },
      { ...plan, edits: [edit, edit] },
      { ...plan, changes: [] },
      { ...plan, changes: [{ kind: 'set' as const, at: 99_999, to: REFERENCE }] },
    ]) {
      await expect(applyPlan(forged, log)).rejects.toMatchObject({ code: 'splice.verify-failed' });
    }
    await expectUntouched();
  });

  it('leaves the file alone when the record cannot be kept', async () => {
    const broken: ReversalLog = { record: () => Promise.reject(new Error('no space')) };
    await expect(applyPlan(await planOf(), broken)).rejects.toThrow('no space');
    await expectUntouched();
  });
});

describe('undo', () => {
  it('restores any file with any values at any places to the same bytes', async () => {
    const lines = fc.array(fc.constantFrom('A=1', '# é😀', '', 'B="x y"', `V=${V}`, `W='${W}'`, `U="p:${V}:${W}@"`, `X=a:${V}`), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(lines, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\ufeff'), async (rows, eol, mark) => {
        const file = Buffer.from(mark + rows.join(eol));
        await writeFile(path, file);
        const items = [V, W].flatMap((value) =>
          Array.from({ length: file.toString().split(value).length - 1 }, (_, nth) => itemOf(file, value, { nth })),
        );
        const plan = await planEdits(file, path, items);
        expect(plan.replaced).toHaveLength(items.length);
        expect(await applyPlan(plan, log)).toBe(items.length > 0);
        const after = await readFile(path, 'utf8');
        for (const value of [V, W]) expect(after).not.toContain(value);
        for (const record of await listRecords(place)) await undoRewrite(record);
        expect((await readFile(path)).equals(file)).toBe(true);
      }),
      { numRuns: process.env['SLOW'] ? 500 : 40 },
    );
  });

  it('keeps the old bytes sealed, and the key for its owner alone', async () => {
    await applyPlan(await planOf(), log);
    const [name] = await readdir(place.undo);
    const sealed = await readFile(join(place.undo, name ?? ''));
    for (const value of [V, W]) {
      for (const form of [value, Buffer.from(value).toString('base64'), encodeURIComponent(value)]) {
        expect(sealed.includes(form)).toBe(false);
      }
    }
    expect(((await stat(place.undoKey)).mode & 0o777).toString(8)).toBe('600');
    expect(((await stat(join(place.undo, name ?? ''))).mode & 0o777).toString(8)).toBe('600');
  });

  it('takes rewrites back latest first, to the same bytes and mode', async () => {
    await chmod(path, 0o600);
    await applyPlan(await planOf([V]), log);
    await applyPlan(await planOf([W]), createUndoLog(place));
    const records = await listRecords(place);
    expect(records).toHaveLength(2);
    const [last, first] = records;
    if (last === undefined || first === undefined) throw new Error('no records');
    await expect(undoRewrite(first)).rejects.toMatchObject({ code: 'undo.changed' });
    expect(await undoRewrite(last, { dryRun: true })).toBe('restored');
    expect(await listRecords(place)).toHaveLength(2);
    expect(await undoRewrite(last)).toBe('restored');
    expect(await undoRewrite(first)).toBe('restored');
    await expectUntouched();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('leaves a file alone that changed since', async () => {
    await applyPlan(await planOf(), log);
    const [record] = await listRecords(place);
    if (record === undefined) throw new Error('no record');
    const edited = `${await readFile(path, 'utf8')}\nNEW=1`;
    await writeFile(path, edited);
    await expect(undoRewrite(record)).rejects.toMatchObject({ code: 'undo.changed' });
    expect(await readFile(path, 'utf8')).toBe(edited);
    expect(await listRecords(place)).toHaveLength(1);
  });

  it('drops the record of a rewrite that never took place', async () => {
    await applyPlan(await planOf(), log);
    await writeFile(path, TEXT);
    const [record] = await listRecords(place);
    expect(record && (await undoRewrite(record))).toBe('unchanged');
    await expectUntouched();
  });

  it('changes no file when no record can be kept, and names the folder of the records', async () => {
    await mkdir(join(folder.path, 'home'));
    await writeFile(place.undo, 'a file in the folder’s place');
    const plan = await planOf();
    await expect(applyPlan(plan, log)).rejects.toMatchObject({
      code: 'splice.unwritable',
      message: expect.stringContaining(place.undo) as unknown,
    });
    await rm(place.undo);
    await expectUntouched();
  });

  it('chooses the last run, or the last rewrite of each named file', async () => {
    const other = join(folder.path, 'work', 'b.env');
    await writeFile(other, `B=${W}`);
    await applyPlan(await planOf([V]), log);
    const run = createUndoLog(place);
    await applyPlan(await planOf([W]), run);
    await applyPlan(await planEdits(await readFile(other), other, [itemOf(`B=${W}`, W)]), run);
    const records = await listRecords(place);
    const paths = (roots: readonly string[]) => selectRecords(records, roots).map(({ record }) => record.path);
    expect(paths([])).toEqual([other, path]);
    expect(paths([path])).toEqual([path]);
    expect(paths([join(folder.path, 'work')])).toEqual([other, path]);
    expect(paths([join(folder.path, 'wor')])).toEqual([]);
    expect(selectRecords([], [])).toEqual([]);
  });

  it('says so when its key is gone, open to others or another one', async () => {
    await applyPlan(await planOf(), log);
    await chmod(place.undoKey, 0o644);
    await expect(listRecords(place)).rejects.toMatchObject({ code: 'vault.key-missing' });
    await rm(place.undoKey);
    await expect(listRecords(place)).rejects.toMatchObject({ code: 'undo.unreadable' });
    await createUndoLog(place).record({ path, hashBefore: '0'.repeat(64), hashAfter: '1'.repeat(64), edits: [] });
    await expect(listRecords(place)).rejects.toMatchObject({ code: 'undo.unreadable' });
  });
});
