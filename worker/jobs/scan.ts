/** Scans a registered repository, whole or just one push, and hands in what it finds on the same sealed path as any scanner. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { KeywardError } from '../../core/errors/index.ts';
import { nameOfFailure } from '../../core/log/index.ts';
import { isAtLeast } from '../../core/model/index.ts';
import { ScanJob, ScheduledScanJob } from '../../core/queue/index.ts';
import { recipientOf, sealFindings } from '../../core/seal/index.ts';
import { chunkJobId, keepChunk } from '../../core/store/index.ts';
import { scan } from '../../scanner/index.ts';
import type { ScanResult } from '../../scanner/index.ts';
import type { Job, JobContext } from '../job.ts';
import { rangeOfPush, updateMirror } from '../scan/mirror.ts';

const Payload = z.union([ScanJob, ScheduledScanJob]);
const HEARTBEAT = 60_000;
/** Nothing that another attempt would change. */
const FINAL = new Set(['git.range-invalid', 'git.not-a-repository', 'source.not-found']);

export const job: Job<z.infer<typeof Payload>> = {
  queue: 'scan',
  concurrency: 1,
  payload: Payload,
  async run(payload, context, attempt) {
    if (payload.schema === 'keyward.scheduled-scan/1') return addScheduled(payload.schedule, context);
    const request = await claim(payload.scan, context);
    if (request === null) return { state: 'done-before' };
    const heartbeat = setInterval(() => {
      void touch(payload.scan, context).catch(() => undefined);
    }, HEARTBEAT);
    try {
      const result = await scanRepository(request, context, attempt.signal);
      return await finish(payload.scan, request, result, context);
    } catch (error) {
      const final = error instanceof KeywardError && FINAL.has(error.code);
      if (final || attempt.lastTry) await fail(payload.scan, nameOfFailure(error), context);
      if (final) return { state: 'failed', code: nameOfFailure(error) };
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  },
};

/** The row is made when the schedule fires, so that a removed schedule does nothing. */
async function addScheduled(schedule: string, { store, queues }: JobContext): Promise<Record<string, string>> {
  const row = await store.selectFrom('schedules').select('repository_id').where('id', '=', schedule).executeTakeFirst();
  if (row === undefined) {
    await queues.removeSchedule('scan', schedule);
    return { state: 'no-such-schedule' };
  }
  const id = `scn_${randomUUID().replaceAll('-', '')}`;
  const commits = { before_commit: null, after_commit: null };
  const rest = { findings: null, detail: null, finished_at: null };
  await store
    .insertInto('scans')
    .values({ id, repository_id: row.repository_id, kind: 'scheduled', state: 'queued', ...commits, ...rest })
    .execute();
  const next: ScanJob = { schema: 'keyward.scan/1', scan: id };
  await queues.add('scan', next, { id: `s-${id}` }).catch(() => undefined);
  return { state: 'queued', scan: id };
}

interface Request {
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly repository: string;
  readonly name: string;
  readonly url: string;
  readonly project: string;
}

/** Null when the scan is over or its repository gone. */
async function claim(id: string, { store }: JobContext): Promise<Request | null> {
  const claimed = await store
    .updateTable('scans')
    .set({ state: 'running', enqueued_at: new Date() })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running'])
    .returning('id')
    .executeTakeFirst();
  if (claimed === undefined) return null;
  const row = await store
    .selectFrom('scans as s')
    .innerJoin('repositories as r', 'r.id', 's.repository_id')
    .innerJoin('projects as p', 'p.id', 'r.project_id')
    .select([
      's.kind',
      's.before_commit as before',
      's.after_commit as after',
      'r.id as repository',
      'r.name',
      'r.url',
      'p.name as project',
    ])
    .where('s.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

async function touch(id: string, { store }: JobContext): Promise<void> {
  await store.updateTable('scans').set({ enqueued_at: new Date() }).where('id', '=', id).where('state', '=', 'running').execute();
}

async function scanRepository(request: Request, { home }: JobContext, signal: AbortSignal): Promise<ScanResult> {
  const { repository: id, url, kind, before, after } = request;
  const repository = await updateMirror(home.clones, id, url, signal);
  const range = kind === 'push' && after !== null ? await rangeOfPush(repository, before, after) : undefined;
  const target = { kind: 'git' as const, repository: repository.gitDir, ...(range === undefined ? {} : { range }) };
  // The repository's own configuration, ignore file and marks do not count here: a pull request could silence the scan.
  const result = await scan({ target, keepValues: true, heedMarks: false, signal, cacheFolder: home.cache });
  if (result.aborted) throw new KeywardError('service.unavailable', 'The scan was stopped before its end.');
  return result;
}

async function finish(
  id: string,
  request: Request,
  result: ScanResult,
  context: JobContext,
): Promise<Record<string, number | string>> {
  const { store } = context;
  const findings = result.findings.filter(({ level }) => isAtLeast(level, 'medium'));
  try {
    const sealing = {
      project: request.project,
      scanner: `service:${request.name}`.slice(0, 120),
      recipient: await recipientOf(context.identity),
    };
    for await (const chunk of sealFindings(findings, result.values, sealing)) {
      await keepChunk(store, chunk);
      await context.queues.add('ingest', chunk, { id: chunkJobId(chunk.id) }).catch(() => undefined);
    }
  } finally {
    for (const value of result.values.values()) value.dispose();
  }
  const state = result.skipped.length === 0 ? 'done' : 'incomplete';
  const detail = result.skipped.length === 0 ? null : `${result.skipped.length} places were skipped`;
  await store
    .updateTable('scans')
    .set({ state, detail, findings: findings.length, finished_at: new Date() })
    .where('id', '=', id)
    .execute();
  return { state, findings: findings.length };
}

async function fail(id: string, code: string, { store }: JobContext): Promise<void> {
  await store.updateTable('scans').set({ state: 'failed', detail: code, finished_at: new Date() }).where('id', '=', id).execute();
}
