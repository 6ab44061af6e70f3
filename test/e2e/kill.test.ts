/**
 * kill -9 of worker, API, Postgres and Redis at random points of a 2,000-finding push, on both queue backends, with short
 * locks. Afterwards each finding is stored once, each secret is one item, each is told once in the trail, nothing waits.
 * KILL_ROUNDS sets how often; KILL_SEED repeats a run.
 */
import { sql } from 'kysely';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectStore } from '../../core/store/index.ts';
import type { StoreHandle } from '../../core/store/index.ts';
import { createLeaks } from '../../corpus/workspace.ts';
import { createGenerator } from '../../rules/index.ts';
import type { CliResult } from '../support/cli.ts';
import { startRedis } from '../support/redis.ts';
import type { TestRedis } from '../support/redis.ts';
import { startUp } from '../support/up.ts';
import type { Up } from '../support/up.ts';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? '2');
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
const FINDINGS = 2000;
/** Milliseconds over which the kills of a round are spread. */
const SPAN = 5000;
const SHORT = {
  KEYWARD_QUEUE_LOCK_MS: '2000',
  KEYWARD_QUEUE_BACKOFF_MS: '100',
  KEYWARD_QUEUE_SILENCE_MS: '4000',
  KEYWARD_SWEEP_MS: '500',
  KEYWARD_SWEEP_AFTER_MS: '3000',
};
const KINDS = ['redis', 'postgres'] as const;

describe.each(KINDS)('on %s', (kind) => {
  const rounds = kind === 'redis' ? Math.ceil(ROUNDS / 2) : Math.floor(ROUNDS / 2);
  let up: Up;
  let redis: TestRedis | null = null;
  let handle: StoreHandle;

  beforeAll(async () => {
    redis = kind === 'redis' ? await startRedis() : null;
    up = await startUp({ ...SHORT, REDIS_URL: redis?.url });
    handle = connectStore({ url: await up.databaseUrl(), name: 'test', max: 2 });
    expect((await up.run(['enroll'])).status).toBe(0);
  });
  afterAll(async () => {
    await handle.close();
    await up.remove();
    await redis?.stop();
  });

  test.each(Array.from({ length: rounds }, (_, round) => round))(
    `round %i of seed ${SEED}`,
    { timeout: 240_000 },
    async (round) => {
      const seed = SEED + round * 2 + (kind === 'redis' ? 0 : 1);
      const generate = createGenerator(seed);
      const folder = await mkdtemp(join(tmpdir(), 'kwkill-'));
      const project = `kill-${kind}-${round}`;
      try {
        await writeLeaks(folder, seed);
        const expected = await countFindings(up, folder);
        const secretsBefore = await itemCount(handle);
        const push = pushUntilTaken(up, folder, project);
        await Promise.race([push, waitForFirstChunk(handle, project)]);
        // From the first chunk at the door to the last vault write: some seconds, and kills fall all over them.
        const targets = ['worker', 'api', 'postgres', 'worker', ...(redis === null ? [] : ['redis'])];
        const kills = targets.map((target) => ({ target, after: generate.below(SPAN) })).toSorted((a, b) => a.after - b.after);
        const begun = Date.now();
        let inTime = 0;
        for (const { target, after } of kills) {
          await sleep(Math.max(0, begun + after - Date.now()));
          if (await isBusy(handle, project, expected.findings)) inTime += 1;
          await killOne(target, up, redis);
        }
        await push;
        await waitUntilDone(handle, project);
        const stored = await projectCounts(handle, project);
        expect(stored).toEqual({
          findings: expected.findings,
          secrets: expected.secrets,
          items: expected.secrets,
          waiting: 0,
          refused: 0,
          held: 0,
        });
        expect((await itemCount(handle)) - secretsBefore).toBe(expected.secrets);
        expect(await toldTwiceOrNever(handle)).toEqual({ twice: 0, never: 0 });
        console.log(`${project}: ${kills.length} kills, ${inTime} of them while chunks were on their way`);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  );
});

async function writeLeaks(folder: string, seed: number): Promise<void> {
  for (const { path, text } of createLeaks(seed, FINDINGS)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** What the scanner itself says, without the service. */
async function countFindings(up: Up, folder: string): Promise<{ findings: number; secrets: number }> {
  const { stdout } = await up.run(['scan', folder, '--format', 'json']);
  const { findings } = JSON.parse(stdout) as { findings: { id: string; secret: string }[] };
  // How many of the leaks the scanner sees is another test's matter.
  expect(findings.length).toBeGreaterThan(FINDINGS * 0.95);
  return { findings: new Set(findings.map(({ id }) => id)).size, secrets: new Set(findings.map(({ secret }) => secret)).size };
}

/** As a person or a CI job would: again when the service was away for too long. */
async function pushUntilTaken(up: Up, folder: string, project: string): Promise<CliResult> {
  for (let attempt = 0; ; attempt++) {
    const result = await up.run(['scan', folder, '--push', '--project', project, '--quiet']);
    if (result.status === 1) return result;
    if (attempt === 5) throw new Error(`The push does not go through: ${result.stderr}`);
    await sleep(1000);
  }
}

async function killOne(target: string, up: Up, redis: TestRedis | null): Promise<void> {
  if (target === 'redis') {
    await redis?.kill('SIGKILL');
    await sleep(300);
    await redis?.restart();
    return;
  }
  const pid = (await up.pids())[target as 'worker' | 'api' | 'postgres'];
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL');
  } catch {
    // It is just being started again.
  }
}

async function waitUntilDone(handle: StoreHandle, project: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const waiting = await projectCounts(handle, project).then(
      (counts) => counts.waiting,
      () => 1,
    );
    if (waiting === 0) return;
    await sleep(200);
  }
  throw new Error('Chunks are left.');
}

async function waitForFirstChunk(handle: StoreHandle, project: string): Promise<void> {
  for (let i = 0; i < 1200 && !(await hasChunks(handle, project)); i++) await sleep(25);
}

async function hasChunks({ store }: StoreHandle, project: string): Promise<boolean> {
  const row = await store
    .selectFrom('chunks as c')
    .innerJoin('projects as p', 'p.id', 'c.project_id')
    .select('c.id')
    .where('p.name', '=', project)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A database that is down just now is busy enough. */
async function isBusy(handle: StoreHandle, project: string, all: number): Promise<boolean> {
  return projectCounts(handle, project).then(
    ({ waiting, findings }) => waiting > 0 || findings < all,
    () => true,
  );
}

async function projectCounts({ store }: StoreHandle, project: string) {
  const { rows } = await sql<{
    findings: number;
    secrets: number;
    items: number;
    waiting: number;
    refused: number;
    held: number;
  }>`
    with p as (select id from projects where name = ${project}) select
      (select count(*)::int from findings where project_id in (select id from p)) as findings,
      (select count(distinct secret)::int from findings where project_id in (select id from p)) as secrets,
      (select count(distinct item_id)::int from findings where project_id in (select id from p)) as items,
      (select count(*)::int from chunks where project_id in (select id from p) and state = 'received') as waiting,
      (select count(*)::int from chunks where project_id in (select id from p) and state = 'refused') as refused,
      (select count(*)::int from chunks where project_id in (select id from p) and payload is not null) as held`.execute(store);
  return rows[0] ?? { findings: -1, secrets: -1, items: -1, waiting: -1, refused: -1, held: -1 };
}

async function itemCount({ store }: StoreHandle): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from vault_items`.execute(store);
  return rows[0]?.n ?? -1;
}

async function toldTwiceOrNever({ store }: StoreHandle): Promise<{ twice: number; never: number }> {
  const { rows } = await sql<{ twice: number; never: number }>`
    with told as (select kind, row->'target'->>'id' as id, count(*) as n from audit_rows
      where kind in ('finding.created','item.created') group by 1, 2)
    select (select count(*)::int from told where n > 1) as twice,
      (select count(*)::int from findings f where not exists
        (select 1 from told where kind = 'finding.created' and told.id = f.project_id || ':' || f.id)) as never`.execute(store);
  return rows[0] ?? { twice: -1, never: -1 };
}
