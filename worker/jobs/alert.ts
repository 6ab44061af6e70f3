/** Runs the detectors over the new rows of the trail and queues what they lead to. One at a time, by the lock on the cursor. */
import { advanceDetectors } from '../../audit/index.ts';
import { AlertJob } from '../../core/queue/index.ts';
import type { Job } from '../job.ts';

export const job: Job<AlertJob> = {
  queue: 'alert',
  concurrency: 1,
  payload: AlertJob,
  async run(_payload, { store, trail, queues }, { signal }) {
    let rows = 0;
    let alerts = 0;
    for (let more = true; more && !signal.aborted;) {
      const step = await advanceDetectors(store, trail);
      // What cannot be queued here is found by the sweeper.
      for (const delivery of step.deliveries) {
        await queues.add('deliver', { schema: 'keyward.deliver/1', delivery }, { id: `d-${delivery}-0` });
      }
      rows += step.rows;
      alerts += step.raised.length;
      more = step.more;
    }
    return { rows, alerts };
  },
};
