import type { Command } from '../command.ts';

export const command: Command = {
  group: 'find',
  summary: 'Walk through the whole loop on a throw-away workspace, or on a repository of yours without changing it.',
  usage: ['tour [PATH]'],
  description:
    'Starts the real service in a temporary folder and removes everything at the end. With PATH the findings of that folder go ' +
    'through the queue into the throw-away vault and the rewrite is shown as a diff; no file changes.',
  examples: [
    { line: 'keyward tour', says: 'The loop, on freshly generated credentials.' },
    { line: 'keyward tour ~/work/shop', says: 'The same on your own repository; nothing in it changes.' },
  ],
  flags: ['color'],
  async run(invocation) {
    const { runTour } = await import('../tour/index.ts');
    return runTour(invocation);
  },
};
