/** Tells the detectors that the trail grew. Many rows in a moment are one poke; a lost poke is made good by the sweeper. */
import type { AlertJob } from './payloads.ts';
import type { Queues } from './queues.ts';

const PAUSE = 200;

export function createPoke(queues: Pick<Queues, 'add'>): (row: { readonly seq: number }) => void {
  let newest = 0;
  let timer: NodeJS.Timeout | null = null;
  return ({ seq }) => {
    newest = Math.max(newest, seq);
    timer ??= setTimeout(() => {
      timer = null;
      const job: AlertJob = { schema: 'keyward.alert/1', seq: newest };
      queues.add('alert', job, { id: `a-${newest}` }).catch(() => undefined);
    }, PAUSE).unref();
  };
}
