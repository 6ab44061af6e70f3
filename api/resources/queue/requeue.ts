/** Makes the job of a dead letter anew, from the row that it was about: whoever can write letters can not bring in work. */
import type { AlertJob, DeadLetter, DeliverJob, Queues, ScanJob, ScheduledScanJob } from '../../../core/queue/index.ts';
import { chunkJobId } from '../../../core/store/index.ts';
import type { Store } from '../../../core/store/index.ts';

type Subject = NonNullable<DeadLetter['subject']>;

export async function requeue(
  { kind, id }: Subject,
  { store, queues }: { readonly store: Store; readonly queues: Queues },
): Promise<'queued' | 'nothing-to-do'> {
  const round = Date.now();
  switch (kind) {
    case 'chunk': {
      const chunks = store.updateTable('chunks').set({ enqueued_at: new Date() });
      const row = await chunks.where('id', '=', id).where('state', '=', 'received').returning('payload').executeTakeFirst();
      if (row?.payload == null) return 'nothing-to-do';
      await queues.add('ingest', row.payload, { id: chunkJobId(id, round) });
      return 'queued';
    }
    case 'scan': {
      // A scan whose last attempt failed is marked so; one that is running goes on by itself.
      const scans = store.updateTable('scans').set({ state: 'queued', detail: null, finished_at: null, enqueued_at: new Date() });
      const row = await scans.where('id', '=', id).where('state', 'in', ['failed', 'queued']).returning('id').executeTakeFirst();
      if (row === undefined) return 'nothing-to-do';
      const job: ScanJob = { schema: 'keyward.scan/1', scan: id };
      await queues.add('scan', job, { id: `s-${id}-${round}` });
      return 'queued';
    }
    case 'schedule': {
      const row = await store.selectFrom('schedules').select('id').where('id', '=', id).executeTakeFirst();
      if (row === undefined) return 'nothing-to-do';
      const job: ScheduledScanJob = { schema: 'keyward.scheduled-scan/1', schedule: id };
      await queues.add('scan', job, { id: `s-${id}-${round}` });
      return 'queued';
    }
    case 'delivery': {
      const deliveries = store.selectFrom('deliveries').select('id').where('id', '=', id);
      if ((await deliveries.where('state', '=', 'pending').executeTakeFirst()) === undefined) return 'nothing-to-do';
      const job: DeliverJob = { schema: 'keyward.deliver/1', delivery: id };
      await queues.add('deliver', job, { id: `d-${id}-${round}` });
      return 'queued';
    }
    case 'rows': {
      const job: AlertJob = { schema: 'keyward.alert/1', seq: Number(id) };
      await queues.add('alert', job, { id: `a-${id}-${round}` });
      return 'queued';
    }
  }
}
