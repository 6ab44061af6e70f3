import type { Command } from '../command.ts';
import { usage } from '../parse.ts';
import { styleFor } from '../terminal.ts';

export const command: Command = {
  group: 'service',
  summary: 'Start everything on this machine: database, worker and API.',
  usage: ['up [--port PORT]'],
  description:
    'Starts an embedded Postgres, the worker and the API as separate processes on loopback and starts them again when they die. With DATABASE_URL your Postgres is used, with REDIS_URL the queue runs on Redis. Keys, data and logs are in KEYWARD_HOME; the administration token is written there at the first start. --port 0 picks a free port.',
  examples: [
    { line: 'keyward up', says: 'On port 7710.' },
    { line: 'REDIS_URL=redis://127.0.0.1:6379 keyward up', says: 'With the queue on Redis.' },
  ],
  flags: ['port'],
  async run({ flags, env, stdout, stderr }) {
    const { endOfLife, parsePort, startScreen } = await import('../supervisor/screen.ts');
    const { startService } = await import('../supervisor/index.ts');
    const port = parsePort(flags.port);
    if (port === null) throw usage('--port takes a number from 0 to 65535.', 'up');
    const style = styleFor(stdout, flags.color, env);
    const begun = Date.now();
    const stopped = waitForSignal();
    const tell = (message: string): void => {
      stderr.write(`${message}\n`);
    };
    const warning = endOfLife(process.version);
    if (warning !== null) tell(`warning: ${warning}`);
    const service = await startService({ env, port, tell });
    stdout.write(startScreen(service, style, (Date.now() - begun) / 1000));
    await stopped;
    if (flags.quiet !== true) tell('Stopping …');
    await service.stop();
    return 0;
  },
};

/**
 * Resolves at the first Ctrl-C or SIGTERM; a second Ctrl-C ends at once, leaving jobs to the next start. A second SIGTERM does
 * not: a closed pipe raises one too, and the database must be stopped all the same.
 */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (signal: NodeJS.Signals): void => {
      if (asked && signal === 'SIGINT') process.exit(130);
      asked = true;
      resolve();
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
    process.on('SIGHUP', ask);
  });
}
