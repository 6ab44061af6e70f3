import type { Client } from '../client.ts';
import type { Command, Invocation } from '../command.ts';
import { usage } from '../parse.ts';

export const command: Command = {
  group: 'administer',
  summary: 'Register repositories that the service scans, and scan them.',
  usage: [
    'repo [list]',
    'repo add NAME URL [--provider NAME] [--secret FILE] [--project NAME]',
    'repo scan NAME',
    'repo scans',
    'repo remove NAME',
  ],
  description:
    'URL is https://, ssh://, user@host:path, or an absolute path on the service’s machine; it holds no credentials. With --provider github or gitlab the service takes that provider’s push webhooks; the webhook’s secret is read from the file of --secret, or made and shown once.',
  examples: [
    {
      line: 'keyward repo add shop git@github.com:acme/shop.git --provider github',
      says: 'Register it and get a webhook secret.',
    },
    { line: 'keyward repo scan shop', says: 'Scan its whole history now.' },
  ],
  flags: ['provider', 'secret', 'project', 'url', 'format'],
  async run(invocation) {
    const { createClient } = await import('../client.ts');
    const [word = 'list', ...words] = invocation.words;
    const client = await createClient(invocation);
    if (word === 'list') return list(invocation, client);
    if (word === 'scans') return scans(invocation, client);
    const [name, address] = words;
    if (name === undefined) throw usage(`keyward repo ${word.slice(0, 20)} needs a name.`, 'repo');
    if (word === 'add' && address !== undefined) return add(invocation, client, name, address);
    const { say } = await import('../administer/show.ts');
    if (word === 'scan') {
      const answer = await client.post(`/v1/repositories/${encodeURIComponent(name)}/scans`);
      say(invocation, answer, [`The scan of ${name} is queued; keyward repo scans shows it.`]);
      return 0;
    }
    if (word === 'remove') {
      const answer = await client.delete(`/v1/repositories/${encodeURIComponent(name)}`);
      say(invocation, answer, [`${name} is forgotten; its findings stay.`]);
      return 0;
    }
    throw usage('It takes list, add NAME URL, scan NAME, scans and remove NAME.', 'repo');
  },
};

async function list(invocation: Invocation, client: Client): Promise<number> {
  const { z } = await import('zod');
  const { show } = await import('../administer/show.ts');
  const Item = z.object({ name: z.string(), url: z.string(), project: z.string(), provider: z.string(), webhook: z.boolean() });
  const answer = await client.get('/v1/repositories');
  const { repositories } = z.object({ repositories: z.array(Item) }).parse(answer);
  show(invocation, answer, {
    head: ['NAME', 'PROVIDER', 'WEBHOOK', 'PROJECT', 'URL'],
    rows: repositories.map(({ name, provider, webhook, project, url }) => [name, provider, webhook ? 'yes' : 'no', project, url]),
    none: 'No repository is registered. keyward repo add NAME URL registers one.',
  });
  return 0;
}

async function scans(invocation: Invocation, client: Client): Promise<number> {
  const { z } = await import('zod');
  const { show } = await import('../administer/show.ts');
  const Item = z.object({
    repository: z.string(),
    kind: z.string(),
    state: z.string(),
    findings: z.number().nullable(),
    detail: z.string().nullable(),
    createdAt: z.string(),
  });
  const answer = await client.get('/v1/scans');
  show(invocation, answer, {
    head: ['REPOSITORY', 'KIND', 'STATE', 'FINDINGS', 'ASKED', 'DETAIL'],
    rows: z
      .object({ scans: z.array(Item) })
      .parse(answer)
      .scans.map((scan) => [scan.repository, scan.kind, scan.state, scan.findings, scan.createdAt.slice(0, 19), scan.detail]),
    none: 'No scan has run yet.',
  });
  return 0;
}

async function add(invocation: Invocation, client: Client, name: string, url: string): Promise<number> {
  const { z } = await import('zod');
  const { say } = await import('../administer/show.ts');
  const { readFile } = await import('node:fs/promises');
  const path = await import('node:path');
  const { flags, cwd } = invocation;
  const webhookSecret =
    flags.secret === undefined
      ? undefined
      : (
          await readFile(path.resolve(cwd, flags.secret), 'utf8').catch(() => {
            throw usage('The file of --secret cannot be read.', 'repo');
          })
        ).trim();
  const answer = await client.post('/v1/repositories', {
    name,
    url,
    provider: flags.provider ?? 'plain',
    ...(flags.project === undefined ? {} : { project: flags.project }),
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
  });
  const made = z.object({ webhookSecret: z.string().nullable() }).parse(answer).webhookSecret;
  const lines = [`${name} is registered.`];
  if (flags.provider === 'github' || flags.provider === 'gitlab')
    lines.push(`  webhook address  ${client.url}/webhooks/${flags.provider}`);
  if (made !== null) lines.push(`  webhook secret   ${made}   (shown once)`);
  say(invocation, answer, lines);
  return 0;
}
