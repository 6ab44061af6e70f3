import type { Command } from '../command.ts';
import { usage } from '../parse.ts';
import { runScan } from './scan.ts';

export const command: Command = {
  group: 'find',
  summary: 'Scan this machine: MCP configurations of AI tools and the .env files around them.',
  usage: ['host'],
  description: 'The same as `keyward scan --host`.',
  flags: ['min-confidence', 'format', 'output', 'show-secrets', 'allow-partial', 'push', 'project', 'config', 'stats'],
  async run(invocation) {
    if (invocation.words.length > 0) throw usage('"keyward host" takes no words.', 'host');
    return runScan({ ...invocation, flags: { ...invocation.flags, host: true } });
  },
};
