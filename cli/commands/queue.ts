import type { Command } from '../command.ts';

export const command: Command = {
  group: 'administer',
  summary: 'Show what waits in the service.',
  usage: ['queue'],
  flags: ['url', 'format'],
  async run(invocation) {
    const { z } = await import('zod');
    const { createClient } = await import('../client.ts');
    const { show } = await import('../administer/show.ts');
    const client = await createClient(invocation);
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
  },
};
