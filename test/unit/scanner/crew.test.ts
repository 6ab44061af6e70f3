/** How tasks are shared out and answered. Threads are those of the built command: `test/e2e/scan-tree.test.ts` uses them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createCrew } from '../../../scanner/crew.ts';
import type { Place } from '../../../scanner/source.ts';
import { addAccount, createTally } from '../../../scanner/tally.ts';
import type { PlacesTask } from '../../../scanner/task/places.ts';
import { openWorkshop } from '../../../scanner/workshop.ts';
import type { WorkshopOptions } from '../../../scanner/workshop.ts';
import { createFolder } from '../../support/folder.ts';

const removals: (() => unknown)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function files(count: number): Promise<Place[]> {
  const made = await createFolder('crew');
  removals.push(() => made.remove());
  const { path } = made;
  return Array.from({ length: count }, (_, index) => {
    const key = join(path, String(index));
    writeFileSync(key, 'nothing');
    return { source: 'file', path: String(index), key };
  });
}

const task = (...places: Place[]): PlacesTask => ({ kind: 'places', cost: 1, places });

function open(options?: WorkshopOptions, maxFileSize?: number, threads: number | null = 0) {
  const settings = { runKey: new Uint8Array(32), disabledRules: [], keepValues: false };
  const workshop = openWorkshop({ settings, reader: { kind: 'file' }, maxFileSize }, options);
  const tally = createTally();
  const crew = createCrew(workshop, tally, threads ?? undefined);
  removals.push(() => crew.close());
  return { crew, tally };
}

describe('a crew', () => {
  it('performs every task once, and counts into the tally', async () => {
    const places = await files(30);
    const { crew, tally } = open();
    await Promise.all(places.map((place) => crew.dispatch(task(place))));
    expect(tally.account.counts).toMatchObject({ files: 30, bytes: 30 * 7 });
    expect(crew.threads()).toBe(0);
  });

  it('goes on after a task that fails', async () => {
    const [place] = (await files(1)) as [Place];
    const { crew, tally } = open();
    const odd = crew.dispatch({ kind: 'none such', cost: 1 });
    const even = crew.dispatch(task(place));
    await expect(odd).rejects.toThrow('no thread performs none such');
    await even;
    expect(tally.account.counts.files).toBe(1);
  });

  it('lets signals through between two tasks, also without threads', async () => {
    const places = await files(3);
    const { crew } = open();
    const events: string[] = [];
    setImmediate(() => {
      setImmediate(() => void events.push('signal'));
    });
    await Promise.all(places.map((place) => crew.dispatch(task(place)).then(() => events.push('task'))));
    expect(events.indexOf('signal')).toBeLessThan(events.lastIndexOf('task'));
    expect(events).toHaveLength(4);
  });

  it('starts no thread for little, however its costs add up', async () => {
    const places = await files(3);
    const { crew, tally } = open({}, undefined, null);
    await Promise.all(places.map((place, index) => crew.dispatch({ ...task(place), cost: [0.3, 0.6, 0.1][index] as number })));
    expect(crew.threads()).toBe(0);
    await crew.close();
    expect(tally.account.counts.files).toBe(3);
  });

  it('takes what is announced for no task', async () => {
    const { crew } = open({}, undefined, null);
    crew.dispatch.expect?.(1_000_000);
    expect(crew.threads()).toBe(0);
    const [place] = (await files(1)) as [Place];
    await crew.dispatch(task(place));
  });

  it('keeps whoever makes tasks waiting while there are many', async () => {
    const [place] = (await files(1)) as [Place];
    const { crew, tally } = open();
    const tasks: Promise<unknown>[] = [];
    for (let count = 0; count < 200; count++) {
      tasks.push(crew.dispatch(task(place)));
      await crew.room();
      expect(tasks.length - tally.account.counts.files).toBeLessThan(70);
    }
    await Promise.all(tasks);
  });

  it('rejects what still waits when it is closed', async () => {
    const { crew } = open();
    const waiting = crew.dispatch(task());
    const outcome = expect(waiting).rejects.toThrow('stopped');
    await crew.close();
    await outcome;
    await expect(crew.dispatch(task())).rejects.toThrow('stopped');
  });
});

describe('places', () => {
  it('over the cap are skipped by the size that the source knows, without a look', async () => {
    const { crew, tally } = open({}, 10);
    await crew.dispatch(task({ source: 'file', path: 'a', key: '/nowhere', size: 11 }));
    expect(tally.account.skipped).toEqual([{ path: 'a', reason: 'too-large', detail: '11 bytes; the cap is 10' }]);
  });

  it('after a stop are left', async () => {
    const places = await files(30);
    const controller = new AbortController();
    const { crew, tally } = open({ signal: controller.signal, onTurn: () => controller.abort() });
    await crew.dispatch(task(...places));
    expect(tally.account.counts.files).toBe(8);
  });
});

it('accounts are added up', () => {
  const one = createTally();
  one.skip({ path: 'a', reason: 'unreadable', detail: 'x' });
  one.exclude('binary', 'b');
  one.account.counts.files = 2;
  const other = createTally();
  other.exclude('binary', 'c');
  other.exclude('symlink', 'd');
  other.account.counts.byGit = 3;
  other.account.troubled.push('e');
  one.account.gitReasons.push('partial');
  other.account.gitReasons.push('partial');
  one.account.stages.read = 1;
  other.account.stages.read = 2;
  other.account.stages.list = 4;
  addAccount(one.account, other.account);
  expect(one.account).toEqual({
    found: [],
    skipped: [{ path: 'a', reason: 'unreadable', detail: 'x' }],
    troubled: ['e'],
    excluded: { binary: 2, symlink: 1 },
    counts: { ...createTally().account.counts, files: 2, byGit: 3 },
    gitReasons: ['partial'],
    stages: { read: 3, list: 4 },
  });
});
