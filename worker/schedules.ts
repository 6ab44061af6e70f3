/** Sets the queue's schedulers from the rows: after a lost Redis, and after a start with another backend. */
import type { ScheduledScanJob } from '../core/queue/index.ts';
import type { JobContext } from './job.ts';

export async function restoreSchedules({ store, queues }: Pick<JobContext, 'store' | 'queues'>): Promise<number> {
  const rows = await store.selectFrom('schedules').select(['id', 'cron', 'timezone']).execute();
  for (const { id, cron, timezone } of rows) {
    const payload: ScheduledScanJob = { schema: 'keyward.scheduled-scan/1', schedule: id };
    await queues.upsertSchedule('scan', { id, cron, timezone, payload });
  }
  return rows.length;
}
