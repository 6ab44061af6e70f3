import type { Command } from '../command.ts';
import { VERSION } from '../version.ts';

export const command: Command = {
  group: 'administer',
  summary: 'Print the version.',
  usage: ['version'],
  flags: [],
  async run({ stdout, flags }) {
    stdout.write(flags.quiet === true ? `${VERSION}\n` : `keyward ${VERSION}\n`);
    return 0;
  },
};
