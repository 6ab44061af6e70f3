/** Runs the detectors over the new rows of the trail and queues what they lead to. One at a time, by the lock on the cursor. */
import { advanceDetectors, takeOverdue } from '../../audit/index.ts';
import { AlertJob } from '../../core/queue/index.ts';
import type { Job, JobContext } from '../job.ts';

export const job: Job<AlertJob> = {
  queue: 'alert',
  concurrency: 1,
  payload: AlertJob,
  async run(_payload, context, { signal }) {
    const { store, trail } = context;
    let rows = 0;
    let alerts = 0;
    for (let more = true; more && !signal.aborted;) {
      const step = await advanceDetectors(store);
      for (const delivery of step.deliveries) await enqueue(context, delivery, 0);
      for (const { id, detector } of step.raised) {
        await trail.append({
          kind: 'alert.raised',
          time: Date.now(),
          actor: { kind: 'service', id: `detector ${detector}` },
          via: 'worker',
          target: { id },
          outcome: 'success',
        });
      }
      rows += step.rows;
      alerts += step.raised.length;
      more = step.more;
    }
    // What an earlier run wrote down and could not queue.
    for (const delivery of await takeOverdue(store)) await enqueue(context, delivery, Date.now());
    return { rows, alerts };
  },
};

async function enqueue({ queues }: JobContext, delivery: string, attempt: number): Promise<void> {
  await queues.add('deliver', { schema: 'keyward.deliver/1', delivery }, { id: `d-${delivery}-${attempt}` });
}
