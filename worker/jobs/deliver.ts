/** Sends one alert to one sink. The wait between attempts is the sink's or ours, and passes in the queue, not in a worker. */
import { deliver } from '../../audit/index.ts';
import { DeliverJob } from '../../core/queue/index.ts';
import type { Job } from '../job.ts';

export const job: Job<DeliverJob> = {
  queue: 'deliver',
  concurrency: 4,
  payload: DeliverJob,
  async run({ delivery }, { store, settings, queues, trail }) {
    const result = await deliver(store, settings, delivery);
    if (result.outcome === 'later') {
      const { delayMs, attempt } = result;
      await queues.add('deliver', { schema: 'keyward.deliver/1', delivery }, { id: `d-${delivery}-${attempt}`, delayMs });
    }
    if (result.outcome === 'failed') {
      await trail.append({
        kind: 'sink.failed',
        time: Date.now(),
        actor: { kind: 'service', id: 'deliver' },
        via: 'worker',
        context: { error: result.error, disabled: String(result.disabled) },
        target: { id: result.sinkId },
        outcome: 'failure',
      });
    }
    return { outcome: result.outcome };
  },
};
