import type { Command } from '../command.ts';

export const command: Command = {
  group: 'administer',
  summary: 'List the findings that the service keeps, with their references.',
  usage: ['findings [--project NAME]'],
  examples: [{ line: 'keyward findings --project shop', says: 'What was found there and where its value is now.' }],
  flags: ['project', 'url', 'format'],
  async run(invocation) {
    const { z } = await import('zod');
    const { createClient } = await import('../client.ts');
    const { show } = await import('../administer/show.ts');
    const client = await createClient(invocation);
    const Item = z.object({
      project: z.string(),
      title: z.string(),
      severity: z.string(),
      location: z.object({ path: z.string(), line: z.number() }),
      preview: z.string(),
      state: z.string(),
      reference: z.string().nullable(),
    });
    const Page = z.object({ findings: z.array(z.unknown()), total: z.number(), next: z.string().nullable() });
    const all: unknown[] = [];
    let total = 0;
    for (let next: string | null = ''; next !== null;) {
      const query = new URLSearchParams({ limit: '1000' });
      if (next !== '') query.set('after', next);
      if (invocation.flags.project !== undefined) query.set('project', invocation.flags.project);
      const page = Page.parse(await client.get(`/v1/findings?${query.toString()}`));
      all.push(...page.findings);
      if (next === '') total = page.total;
      next = page.next;
    }
    show(
      invocation,
      { findings: all, total },
      {
        head: ['PROJECT', 'WHAT', 'WHERE', 'PREVIEW', 'STATE', 'REFERENCE'],
        rows: z
          .array(Item)
          .parse(all)
          .map(({ project, title, location, preview, state, reference }) => [
            project,
            title,
            `${location.path}:${location.line}`,
            preview,
            state,
            reference,
          ]),
        none: 'Nothing was pushed yet. keyward scan --push sends findings.',
      },
    );
    return 0;
  },
};
