import type { Command } from '../command.ts';

export const command: Command = {
  group: 'run',
  summary: 'Print the value of a reference (the same as read).',
  usage: ['resolve REFERENCE'],
  description: `Asks the service for one value and prints it, without a line end unless a person looks. The token of an agent stands in KEYWARD_TOKEN. Prefer keyward run: what is printed may end up in a log or in a model's context.`,
  examples: [{ line: 'keyward resolve "kw://deployment/shop database/password"', says: 'One value.' }],
  flags: ['url'],
  async run(invocation) {
    const { printValue } = await import('../child/print-value.ts');
    return printValue(invocation, 'resolve');
  },
};
