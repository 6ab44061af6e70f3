import type { Command } from '../command.ts';

export const command: Command = {
  group: 'service',
  summary: 'Run only the queue consumers, for a deployment over several hosts.',
  usage: ['work'],
  description:
    'Needs DATABASE_URL (and REDIS_URL for a queue on Redis) and the keys of the deployment in KEYWARD_HOME. Any number of workers may run at once.',
  examples: [{ line: 'DATABASE_URL=postgres://… keyward work', says: 'One more worker.' }],
  flags: [],
  async run({ env, flags, stderr }) {
    const { runSingle } = await import('../supervisor/single.ts');
    return runSingle('worker', env, () => {
      if (flags.quiet !== true) stderr.write('The worker is ready.\n');
    });
  },
};
