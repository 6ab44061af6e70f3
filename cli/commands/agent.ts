import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

const WORDS = ['list', 'create', 'token', 'suspend', 'reactivate', 'delete'] as const;

interface Agent {
  readonly name: string;
  readonly class: string;
  readonly owner: string;
  readonly expiresAt: string;
  readonly state: string;
}

export const command: Command = {
  group: 'administer',
  summary: 'Agents: make one, give it a token, stop it.',
  usage: [
    'agent [list]',
    'agent create NAME --class CLASS --owner WHO --expires TIME [--learning DAYS]',
    'agent token NAME [--ttl TIME]',
    'agent suspend NAME',
    'agent reactivate NAME',
    'agent delete NAME',
  ],
  description: `An agent has an owner who answers for it and a time when it ends. Its token lives a quarter of an hour, a day at most, and is printed once. A suspended agent gets nothing from its next call on; delete revokes all its tokens for good. --learning sets the days before first-seen alerts of the class begin, 0 for none.`,
  examples: [
    { line: 'keyward agent create deploy-bot --class ci --owner ada@example.com --expires 30d', says: 'A new agent.' },
    { line: 'KEYWARD_TOKEN=$(keyward agent token deploy-bot) keyward run -- make deploy', says: 'A run with its token.' },
  ],
  flags: ['class', 'owner', 'expires', 'learning', 'ttl', 'format', 'url'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { say, show } = await import('../administer/show.ts');
    const { segment, takeWords, unknownWord } = await import('../administer/words.ts');
    const [word = 'list', ...words] = invocation.words;
    const name = (): string => takeWords(words, `agent ${word}`, 'NAME')[0] ?? '';
    if (word === 'list') {
      takeWords(words, 'agent list', '');
      const answer = (await (await createClient(invocation)).get('/v1/agents')) as { agents: Agent[] };
      const rows = answer.agents.map((agent) => [agent.name, agent.class, agent.owner, agent.state, agent.expiresAt]);
      const none = 'No agents. Make one: keyward agent create NAME --class CLASS --owner WHO --expires 30d';
      show(invocation, answer, { head: ['NAME', 'CLASS', 'OWNER', 'STATE', 'EXPIRES'], rows, none });
      return 0;
    }
    if (word === 'create') return create(invocation, name());
    if (word === 'token') {
      const agent = name();
      const { parseDuration } = await import('../administer/time.ts');
      const { ttl } = invocation.flags;
      const body = ttl === undefined ? {} : { ttlSeconds: Math.floor(parseDuration(ttl, '--ttl') / 1000) };
      const answer = (await (await createClient(invocation)).post(`/v1/agents/${segment(agent)}/tokens`, body)) as {
        token: string;
      };
      // The token alone, so that a shell can put it into a variable.
      say(invocation, answer, [answer.token]);
      return 0;
    }
    if (word === 'suspend' || word === 'reactivate') {
      const answer = await (await createClient(invocation)).post(`/v1/agents/${segment(name())}/${word}`);
      say(invocation, answer, [
        word === 'suspend' ? `Suspended: ${name()} gets nothing from now on.` : `${name()} is active again.`,
      ]);
      return 0;
    }
    if (word === 'delete') {
      const answer = await (await createClient(invocation)).delete(`/v1/agents/${segment(name())}`);
      say(invocation, answer, [`Deleted: every token of ${name()} is revoked.`]);
      return 0;
    }
    throw unknownWord('agent', word, WORDS);
  },
};

async function create(invocation: Invocation, name: string): Promise<number> {
  const { createClient } = await import('../client.ts');
  const { say } = await import('../administer/show.ts');
  const { parseMoment } = await import('../administer/time.ts');
  const { class: className, owner, expires, learning } = invocation.flags;
  if (className === undefined || owner === undefined || expires === undefined) {
    throw usage('An agent needs --class, --owner and --expires.', 'agent', 'Every agent has an owner and an end.');
  }
  if (learning !== undefined && !/^\d{1,3}$/.test(learning)) throw usage('--learning is a number of days, 0 for none.', 'agent');
  const expiresAt = parseMoment(expires, '--expires').toISOString();
  const client = await createClient(invocation);
  if (learning !== undefined) {
    const learningDays = Number(learning);
    await client.post('/v1/classes', { name: className, learningDays, learningEvents: learningDays === 0 ? 0 : 200 });
  }
  const answer = (await client.post('/v1/agents', { name, class: className, owner, expiresAt })) as Agent;
  say(invocation, answer, [
    `Agent ${answer.name} of class ${answer.class}, owner ${answer.owner}, until ${answer.expiresAt}.`,
    `It may read nothing yet: keyward policy grant ${answer.class} VAULT. A token: keyward agent token ${answer.name}`,
  ]);
  return 0;
}
