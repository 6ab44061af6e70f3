import type { Command } from '../command.ts';

export const command: Command = {
  group: 'service',
  summary: 'Let this machine push its findings: a push token and the recipient to seal to.',
  usage: ['enroll [--url URL] [--owner WHO]'],
  description:
    'Asks the service, with the administration token (KEYWARD_TOKEN, or the file of this machine’s own service), for a token that may only push, and writes it with the service’s address and recipient to a 0600 file in KEYWARD_HOME. The recipient is pinned: later pushes seal to it and never ask again. Compare it with the one that `keyward up` printed.',
  examples: [
    { line: 'keyward enroll', says: 'With the service of this machine.' },
    { line: 'KEYWARD_TOKEN=… keyward enroll --url https://keyward.example.com', says: 'With another one.' },
  ],
  flags: ['url', 'owner', 'format'],
  async run(invocation) {
    const { hostname, userInfo } = await import('node:os');
    const { z } = await import('zod');
    const { homeOf, replaceFile } = await import('../../core/config/index.ts');
    const { createClient } = await import('../client.ts');
    const { say } = await import('../administer/show.ts');
    const client = await createClient(invocation);
    const owner = invocation.flags.owner ?? `${userInfo().username}@${hostname()}`;
    const Answer = z.object({ token: z.string(), tokenId: z.string(), recipient: z.string(), expiresAt: z.string() });
    const { token, tokenId, recipient, expiresAt } = Answer.parse(await client.post('/v1/enrolments', { owner }));
    const path = homeOf(invocation.env).enrolment;
    await replaceFile(path, `${JSON.stringify({ schema: 'keyward.enrolment/1', url: client.url, recipient, token }, null, 2)}\n`);
    say(invocation, { url: client.url, recipient, tokenId, expiresAt, file: path }, [
      `Enrolled with ${client.url} until ${expiresAt.slice(0, 10)}.`,
      `  recipient  ${recipient}`,
      `  written    ${path}`,
      'Now: keyward scan --push',
    ]);
    return 0;
  },
};
