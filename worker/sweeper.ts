/**
 * Rows are the truth and jobs only make them quick: what a crash, a full queue or a lost Redis left behind is queued again.
 * Several workers may sweep at once; a row is claimed by moving its time.
 */
import { sql } from 'kysely';
import { nameOfFailure } from '../core/log/index.ts';
import type { Log } from '../core/log/index.ts';
import type { AlertJob, DeliverJob, ScanJob } from '../core/queue/index.ts';
import { chunkJobId } from '../core/store/index.ts';
import type { JobContext } from './job.ts';

type SweepContext = Pick<JobContext, 'store' | 'queues'>;

const BATCH = 50;

export interface Sweeper {
  stop(): Promise<void>;
}

export function startSweeper(context: SweepContext, log: Log): Sweeper {
  const every = setting('KEYWARD_SWEEP_MS', 5000);
  const after = setting('KEYWARD_SWEEP_AFTER_MS', 60_000);
  let running = Promise.resolve();
  let busy = false;
  const pass = async (): Promise<void> => {
    try {
      const found = await sweep(context, after);
      if (found > 0) log.info({ rows: found }, 'Waiting rows were queued again.');
    } catch (error) {
      log.warn({ code: nameOfFailure(error) }, 'The sweep was interrupted.');
    }
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = pass().finally(() => {
      busy = false;
    });
  }, every);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

function setting(name: string, fallback: number): number {
  const value = Number(process.env[name]);
  return Number.isFinite(value) && value > 0 ? value : fallback;
}

/** One pass over everything that waits longer than `after` milliseconds. Returns how many rows were queued again. */
export async function sweep({ store, queues }: SweepContext, after: number): Promise<number> {
  const round = Date.now();
  const age = `${after} milliseconds`;
  const chunks = await sql<{ id: string; payload: unknown }>`
    update chunks set enqueued_at = now() where id in (
      select id from chunks where state = 'received' and enqueued_at < now() - ${age}::interval
      order by enqueued_at limit ${BATCH} for update skip locked) returning id, payload`.execute(store);
  for (const { id, payload } of chunks.rows) await queues.add('ingest', payload, { id: chunkJobId(id, round) });

  // A running scan moves its time once a minute.
  const scans = await sql<{ id: string }>`
    update scans set enqueued_at = now() where id in (
      select id from scans where (state = 'queued' and enqueued_at < now() - ${age}::interval)
        or (state = 'running' and enqueued_at < now() - greatest(${age}::interval, interval '5 minutes'))
      order by enqueued_at limit ${BATCH} for update skip locked) returning id`.execute(store);
  for (const { id } of scans.rows) {
    const job: ScanJob = { schema: 'keyward.scan/1', scan: id };
    await queues.add('scan', job, { id: `s-${id}-${round}` });
  }

  const deliveries = await sql<{ id: string }>`
    update deliveries set due_at = now() where id in (
      select id from deliveries where state = 'pending' and due_at < now() - ${age}::interval
      order by due_at limit ${BATCH} for update skip locked) returning id`.execute(store);
  for (const { id } of deliveries.rows) {
    const job: DeliverJob = { schema: 'keyward.deliver/1', delivery: id };
    await queues.add('deliver', job, { id: `d-${id}-${round}` });
  }

  const behind = await sql<{ seq: string }>`
    select h.seq from audit_head h, detector_cursor c where h.id = 1 and c.id = 1 and h.seq > c.seq`.execute(store);
  const seq = behind.rows[0]?.seq;
  if (seq !== undefined) {
    const job: AlertJob = { schema: 'keyward.alert/1', seq: Number(seq) };
    await queues.add('alert', job, { id: `a-${seq}-${Math.floor(round / 2000)}` });
  }
  return chunks.rows.length + scans.rows.length + deliveries.rows.length;
}
