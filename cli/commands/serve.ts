import type { Command } from '../command.ts';
import { usage } from '../parse.ts';

export const command: Command = {
  group: 'service',
  summary: 'Run only the HTTP API, for a deployment over several hosts.',
  usage: ['serve [--port PORT]'],
  description:
    'Needs DATABASE_URL (and REDIS_URL for a queue on Redis), the vault, settings and audit keys and the recipient of the deployment in KEYWARD_HOME. Where the database knows no administration token, one is made in KEYWARD_HOME. It listens on loopback unless KEYWARD_LISTEN names another address; put TLS in front and list the public names in KEYWARD_HOSTS.',
  examples: [{ line: 'DATABASE_URL=postgres://… keyward serve --port 8080', says: 'The API on port 8080.' }],
  flags: ['port'],
  async run({ env, flags, stderr }) {
    const { parsePort } = await import('../supervisor/screen.ts');
    const { runSingle } = await import('../supervisor/single.ts');
    const port = parsePort(flags.port);
    if (port === null) throw usage('--port takes a number from 0 to 65535.', 'serve');
    const { ensureAdministrator } = await import('../supervisor/administration.ts');
    const made = await ensureAdministrator(env);
    if (made !== null && flags.quiet !== true) stderr.write(`The administration token is in ${made}.\n`);
    return runSingle('api', { ...env, KEYWARD_PORT: String(port) }, (actual) => {
      if (flags.quiet !== true) stderr.write(`The API is ready on http://127.0.0.1:${actual ?? port}.\n`);
    });
  },
};
