import type { Client } from '../client.ts';
import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

const WORDS = ['dlq'] as const;
const LETTER_WORDS = ['list', 'retry', 'drop'] as const;

export const command: Command = {
  group: 'administer',
  summary: 'Show what waits in the service, and what failed for good.',
  usage: ['queue', 'queue dlq [list]', 'queue dlq retry [ID...]', 'queue dlq drop ID...'],
  description: `Dead letters are jobs that failed for good, each with an error code, since when, and the id of the row that it was about; a job's data is never shown. retry puts jobs back, all of them where no ID is given; drop lets them go. The row stays in both cases: a chunk that was never stored is queued again by the service itself until it is stored or refused.`,
  examples: [
    { line: 'keyward queue dlq', says: 'What failed for good, and why.' },
    { line: 'keyward queue dlq retry', says: 'All of it again, after the cause is mended.' },
  ],
  flags: ['url', 'format'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const { unknownWord } = await import('../administer/words.ts');
    const [word, verb = 'list', ...ids] = invocation.words;
    if (word !== undefined && word !== 'dlq') throw unknownWord('queue', word, WORDS);
    if (word === undefined) return showCounts(invocation, await createClient(invocation));
    if (verb === 'list' && ids.length > 0) throw usage('"keyward queue dlq list" needs no further word.', 'queue');
    if (verb === 'list') return listLetters(invocation, await createClient(invocation));
    if (verb !== 'retry' && verb !== 'drop') throw unknownWord('queue dlq', verb, LETTER_WORDS);
    if (verb === 'drop' && ids.length === 0) throw usage('"keyward queue dlq drop" needs ID.', 'queue');
    return settle(invocation, await createClient(invocation), verb, ids);
  },
};

async function showCounts(invocation: Invocation, client: Client): Promise<number> {
  const { z } = await import('zod');
  const { show } = await import('../administer/show.ts');
  const answer = await client.get('/v1/queue');
  const Counts = z.record(z.string(), z.number());
  const Answer = z.object({
    backend: z.string(),
    queues: z.record(z.string(), Counts),
    waiting: z.object({ chunks: z.number(), scans: z.number(), deliveries: z.number() }),
    refusedChunks: z.number(),
  });
  const { backend, queues, waiting, refusedChunks } = Answer.parse(answer);
  const states = ['waiting', 'active', 'delayed', 'completed', 'failed'];
  show(invocation, answer, {
    head: ['QUEUE', ...states.map((state) => state.toUpperCase())],
    rows: Object.entries(queues).map(([name, counts]) => [name, ...states.map((state) => counts[state] ?? 0)]),
    none: 'There are no queues.',
  });
  const json = invocation.flags.format === 'json';
  if (!json && invocation.flags.quiet !== true) {
    const refused = refusedChunks === 0 ? '' : `; ${refusedChunks} chunks were refused`;
    invocation.stdout.write(
      `\nOn ${backend}. Not done yet: ${waiting.chunks} chunks, ${waiting.scans} scans, ${waiting.deliveries} deliveries${refused}.\n`,
    );
  }
  return 0;
}

interface Letter {
  readonly queue: string;
  readonly id: string;
  readonly reason: string;
  readonly since: string;
  readonly subject: { readonly kind: string; readonly id: string } | null;
}

async function lettersOf(client: Client): Promise<readonly Letter[]> {
  return ((await client.get('/v1/queue/dead-letters')) as { deadLetters: Letter[] }).deadLetters;
}

/** As people name a letter: what `list` prints and `retry` and `drop` take. */
function nameOf({ queue, id }: Letter): string {
  return `${queue}/${id}`;
}

async function listLetters(invocation: Invocation, client: Client): Promise<number> {
  const { show } = await import('../administer/show.ts');
  const { ageOf } = await import('../administer/time.ts');
  const deadLetters = await lettersOf(client);
  const rows = deadLetters.map((letter) => [
    nameOf(letter),
    letter.reason,
    ageOf(new Date(letter.since)),
    letter.subject === null ? null : `${letter.subject.kind} ${letter.subject.id}`,
  ]);
  show(invocation, { deadLetters }, { head: ['ID', 'REASON', 'AGE', 'ABOUT'], rows, none: 'No job failed for good.' });
  return 0;
}

async function settle(invocation: Invocation, client: Client, verb: 'retry' | 'drop', ids: readonly string[]): Promise<number> {
  const { say } = await import('../administer/show.ts');
  const { segment } = await import('../administer/words.ts');
  const chosen = ids.length > 0 ? ids : (await lettersOf(client)).filter(({ subject }) => subject !== null).map(nameOf);
  const results: { readonly id: string; readonly state: string }[] = [];
  for (const name of chosen) {
    const [queue = '', id = '', more] = name.split('/');
    if (queue === '' || id === '' || more !== undefined)
      throw usage(`"${name.slice(0, 100)}" is no ID of a dead letter.`, 'queue');
    const path = `/v1/queue/dead-letters/${segment(queue)}/${segment(id)}`;
    if (verb === 'drop') await client.delete(path);
    const state = verb === 'drop' ? 'dropped' : ((await client.post(`${path}/retry`)) as { state: string }).state;
    results.push({ id: name, state });
  }
  const words: Readonly<Record<string, string>> = {
    queued: 'queued again',
    'nothing-to-do': 'nothing is left to do for it',
    dropped: 'dropped',
  };
  const lines = results.map(({ id, state }) => `${id}: ${words[state] ?? state}`);
  say(invocation, { results }, lines.length === 0 ? ['No job failed for good.'] : lines);
  return 0;
}
