/** The worker process: every consumer, the sweeper and the schedules. Started by `keyward up` and `keyward work`. */
import { homeOf, serviceEnvironment } from '../core/config/index.ts';
import { createLog } from '../core/log/index.ts';
import { runServiceProcess } from '../core/process/index.ts';
import { startConsumers } from './consumers.ts';
import { openContext } from './context.ts';
import { restoreSchedules } from './schedules.ts';
import { startSweeper } from './sweeper.ts';

/** Jobs get this long to end; what does not is done again by another worker. */
const CLOSING = 20_000;

const logFile = process.env['KEYWARD_LOG'];
const log = createLog({ name: 'worker', ...(logFile === undefined ? {} : { file: logFile }) });

await runServiceProcess(log, async () => {
  const open = await openContext(homeOf(), serviceEnvironment());
  const { context, queues } = open;
  const consumers = startConsumers(queues, context, log);
  const sweeper = startSweeper(context, log);
  const schedules = await restoreSchedules(context);
  log.info({ backend: queues.backend, schedules }, 'Ready.');
  return {
    async stop() {
      await sweeper.stop();
      await consumers.close(CLOSING);
      await open.close();
    },
  };
});
