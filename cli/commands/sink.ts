import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

const WORDS = ['list', 'add', 'test', 'remove'] as const;

interface Sink {
  readonly name: string;
  readonly kind: string;
  readonly host: string;
  readonly state: string;
}

export const command: Command = {
  group: 'administer',
  summary: 'Where alerts are sent: Slack, or a signed webhook.',
  usage: [
    'sink [list]',
    'sink add slack|webhook NAME [--secret FILE] [--allow-private] [--url ADDRESS | < FILE]',
    'sink test NAME',
    'sink remove NAME',
  ],
  description: `The address of a sink is a credential, so it is stored encrypted and only its host is shown again; read from standard input it stays out of the shell's history. Behind sink add, --url is the sink's address; the service is then the one that KEYWARD_URL or this machine's data folder names. A webhook is signed per Standard Webhooks: without --secret FILE a secret is made and printed once. --allow-private is needed for receivers in a private network or on this machine.`,
  examples: [
    { line: 'keyward sink add slack security < slack-address.txt', says: 'Alerts to a Slack channel.' },
    { line: 'keyward sink test security', says: 'Send a test message now.' },
  ],
  flags: ['secret', 'allow-private', 'format', 'url'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { say, show } = await import('../administer/show.ts');
    const { segment, takeWords, unknownWord } = await import('../administer/words.ts');
    const [word = 'list', ...words] = invocation.words;
    if (word === 'list') {
      takeWords(words, 'sink list', '');
      const answer = (await (await createClient(invocation)).get('/v1/sinks')) as { sinks: Sink[] };
      const rows = answer.sinks.map(({ name, kind, host, state }) => [name, kind, host, state]);
      show(invocation, answer, {
        head: ['NAME', 'KIND', 'HOST', 'STATE'],
        rows,
        none: 'No sinks: alerts are only listed by keyward alerts.',
      });
      return 0;
    }
    if (word === 'add') {
      const [kind = '', name = ''] = takeWords(words, 'sink add', 'KIND NAME');
      return add(invocation, kind, name);
    }
    if (word === 'test') {
      const [name = ''] = takeWords(words, 'sink test', 'NAME');
      const answer = (await (await createClient(invocation)).post(`/v1/sinks/${segment(name)}/test`)) as {
        ok: boolean;
        error: string | null;
      };
      say(invocation, answer, [
        answer.ok ? `${name} took the test message.` : `${name} did not take the test message: ${answer.error ?? 'unknown'}.`,
      ]);
      return answer.ok ? 0 : 2;
    }
    if (word === 'remove') {
      const [name = ''] = takeWords(words, 'sink remove', 'NAME');
      const answer = await (await createClient(invocation)).delete(`/v1/sinks/${segment(name)}`);
      say(invocation, answer, [`Removed ${name}.`]);
      return 0;
    }
    throw unknownWord('sink', word, WORDS);
  },
};

async function add(invocation: Invocation, kind: string, name: string): Promise<number> {
  const { createClient } = await import('../client.ts');
  const { say } = await import('../administer/show.ts');
  const { readTextFile, readValue } = await import('../administer/input.ts');
  const { flags, cwd } = invocation;
  if (kind !== 'slack' && kind !== 'webhook') throw usage('KIND is slack or webhook.', 'sink');
  const secret = flags.secret === undefined ? {} : { secret: (await readTextFile(flags.secret, cwd)).trim() };
  // Behind `add` the flag is the receiver's address; the environment's is still the service's.
  const { url: address, ...others } = flags;
  const isGiven = address !== undefined && address !== invocation.env['KEYWARD_URL'];
  const url = isGiven ? address : (await readValue(invocation)).trim();
  const body = { kind, name, url, ...secret, allowPrivate: flags['allow-private'] === true };
  const answer = (await (await createClient({ ...invocation, flags: others })).post('/v1/sinks', body)) as {
    sink: Sink;
    secret: string | null;
  };
  say(invocation, answer, [
    `Alerts go to ${answer.sink.name} (${answer.sink.kind}, ${answer.sink.host}).`,
    ...(answer.secret === null ? [] : ['The signing secret, shown this once:', answer.secret]),
  ]);
  return 0;
}
