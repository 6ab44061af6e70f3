import type { Client } from '../client.ts';
import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

export const command: Command = {
  group: 'administer',
  summary: 'Scan registered repositories regularly.',
  usage: ['schedule [list]', 'schedule add NAME --cron PATTERN [--timezone ZONE]', 'schedule remove ID'],
  description: 'PATTERN has five fields: minute, hour, day of month, month, day of week.',
  examples: [{ line: 'keyward schedule add shop --cron "0 3 * * *" --timezone Europe/Zurich', says: 'Every night at three.' }],
  flags: ['cron', 'timezone', 'url', 'format'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { say } = await import('../administer/show.ts');
    const { flags, words } = invocation;
    const [word = 'list', name] = words;
    const cron = word === 'add' ? checkCron(flags.cron) : '';
    const client = await createClient(invocation);
    if (word === 'list') return list(invocation, client);
    if (word === 'add' && name !== undefined) {
      const answer = await client.post('/v1/schedules', {
        repository: name,
        cron,
        timezone: flags.timezone ?? 'UTC',
      });
      say(invocation, answer, [`${name} is scanned at "${cron}" (${flags.timezone ?? 'UTC'}).`]);
      return 0;
    }
    if (word === 'remove' && name !== undefined) {
      say(invocation, await client.delete(`/v1/schedules/${encodeURIComponent(name)}`), ['The schedule is removed.']);
      return 0;
    }
    throw usage('It takes list, add NAME --cron PATTERN and remove ID.', 'schedule');
  },
};

function checkCron(cron: string | undefined): string {
  const hint = 'As: --cron "0 3 * * *"';
  if (cron === undefined) throw usage('keyward schedule add needs --cron.', 'schedule', hint);
  if (cron.trim().split(/\s+/).length === 5) return cron;
  throw usage('--cron has five fields: minute, hour, day of month, month, day of week.', 'schedule', hint);
}

async function list(invocation: Invocation, client: Client): Promise<number> {
  const { z } = await import('zod');
  const { show } = await import('../administer/show.ts');
  const Item = z.object({ id: z.string(), repository: z.string(), cron: z.string(), timezone: z.string() });
  const answer = await client.get('/v1/schedules');
  show(invocation, answer, {
    head: ['REPOSITORY', 'CRON', 'TIME ZONE', 'ID'],
    rows: z
      .object({ schedules: z.array(Item) })
      .parse(answer)
      .schedules.map(({ id, repository, cron, timezone }) => [repository, cron, timezone, id]),
    none: 'Nothing is scheduled. keyward schedule add NAME --cron PATTERN adds a schedule.',
  });
  return 0;
}
