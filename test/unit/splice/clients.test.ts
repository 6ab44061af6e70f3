/** Configurations of MCP clients as they look on real machines, rewritten on disk and taken back, byte for byte. */
import { parse as parseToml } from '@decimalturn/toml-patch';
import { parse as parseJsonc } from 'jsonc-parser';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { createGenerator } from '../../../rules/generator.ts';
import { applyPlan, createUndoLog, listRecords, planEdits, undoRewrite } from '../../../vault/index.ts';
import type { SpliceClient } from '../../../vault/index.ts';
import { createFolder } from '../../support/folder.ts';
import { itemOf } from './support.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/mcp/', import.meta.url));
const TOKEN = 'kw://dev/token/value';
const SECOND = 'kw://dev/second/value';

interface Case {
  readonly file: string;
  readonly client: Partial<SpliceClient> & { readonly servers: readonly string[] };
  /** Where the wrapped servers' commands stand, and what starts them afterwards. */
  readonly starts: Readonly<Record<string, { readonly command: string | readonly string[]; readonly args?: readonly string[] }>>;
  /** Where references stand. */
  readonly references: Readonly<Record<string, string>>;
  /** Servers that must not change. */
  readonly untouched?: readonly string[];
}

const cases: readonly Case[] = [
  {
    file: 'claude-desktop.json',
    client: { servers: ['mcpServers'] },
    starts: {
      'mcpServers/github': {
        command: 'keyward',
        args: [
          'run',
          '--no-mask',
          '--',
          'docker',
          'run',
          '-i',
          '--rm',
          '-e',
          'GITHUB_PERSONAL_ACCESS_TOKEN',
          'ghcr.io/github/github-mcp-server',
        ],
      },
    },
    references: { 'mcpServers/github/env/GITHUB_PERSONAL_ACCESS_TOKEN': TOKEN },
    untouched: ['mcpServers/filesystem', 'globalShortcut'],
  },
  {
    file: 'claude-code.json',
    client: { servers: ['mcpServers', '$root'] },
    starts: {
      'mcpServers/sentry': {
        command: 'keyward',
        args: ['run', '--no-mask', '--', 'npx', '-y', '@sentry/mcp-server@latest', `--access-token={{ ${TOKEN} }}`],
      },
    },
    references: { 'mcpServers/sentry/args/6': `--access-token={{ ${TOKEN} }}` },
    untouched: ['mcpServers/linear'],
  },
  {
    file: 'cursor.json',
    client: { servers: ['mcpServers'] },
    starts: {
      'mcpServers/postgres': {
        command: 'keyward',
        args: [
          'run',
          '--no-mask',
          '--',
          'npx',
          '-y',
          '@modelcontextprotocol/server-postgres',
          `postgresql://app:{{ ${TOKEN} }}@db.internal:5432/app`,
        ],
      },
    },
    references: {},
    untouched: ['mcpServers/search'],
  },
  {
    file: 'vscode.json',
    client: { servers: ['servers'] },
    starts: { 'servers/perplexity': { command: 'keyward', args: ['run', '--no-mask', '--', 'uvx', 'perplexity-mcp==1.2.0'] } },
    references: { 'servers/perplexity/env/PERPLEXITY_API_KEY': TOKEN },
    untouched: ['inputs'],
  },
  {
    file: 'windsurf.json',
    client: { servers: ['mcpServers'] },
    starts: {
      'mcpServers/figma': { command: 'keyward', args: ['run', '--no-mask', '--', 'npx', '-y', 'figma-developer-mcp', '--stdio'] },
    },
    references: { 'mcpServers/figma/env/FIGMA_API_KEY': TOKEN },
    untouched: ['mcpServers/docs'],
  },
  {
    file: 'cline.json',
    client: { servers: ['mcpServers'] },
    starts: {
      'mcpServers/brave-search': {
        command: 'keyward',
        args: ['run', '--no-mask', '--', 'node', '/home/dev/mcp/brave/build/index.js'],
      },
    },
    references: { 'mcpServers/brave-search/env/BRAVE_API_KEY': TOKEN },
  },
  {
    file: 'gemini-cli.json',
    client: { servers: ['mcpServers'] },
    starts: { 'mcpServers/jira': { command: 'keyward', args: ['run', '--no-mask', '--', 'mcp-atlassian'] } },
    references: { 'mcpServers/jira/env/JIRA_API_TOKEN': TOKEN },
    untouched: ['selectedAuthType', 'theme'],
  },
  {
    file: 'codex.toml',
    client: { servers: ['mcp_servers'] },
    starts: {
      'mcp_servers/stripe': { command: 'keyward', args: ['run', '--no-mask', '--', 'npx', '-y', '@stripe/mcp', '--tools=all'] },
      'mcp_servers/mail.work': { command: 'keyward', args: ['run', '--no-mask', '--', 'mail-mcp'] },
    },
    references: { 'mcp_servers/stripe/env/STRIPE_SECRET_KEY': TOKEN, 'mcp_servers/mail.work/env/SMTP_PASSWORD': SECOND },
    untouched: ['mcp_servers/context', 'model'],
  },
  {
    file: 'zed.json',
    client: { servers: ['context_servers'] },
    starts: {
      'context_servers/slack': {
        command: 'keyward',
        args: ['run', '--no-mask', '--', 'npx', '-y', '@modelcontextprotocol/server-slack'],
      },
    },
    references: { 'context_servers/slack/env/SLACK_BOT_TOKEN': TOKEN, 'context_servers/notes/command/env/NOTES_TOKEN': SECOND },
    untouched: ['theme', 'buffer_font_size'],
  },
  {
    file: 'continue.yaml',
    client: { servers: ['mcpServers[]', 'experimental.modelContextProtocolServers[]'] },
    starts: {
      'mcpServers/0': { command: 'keyward', args: ['run', '--no-mask', '--', 'npx', '-y', '@notionhq/notion-mcp-server'] },
      'mcpServers/1': { command: 'keyward', args: ['run', '--no-mask', '--', 'browser-mcp'] },
    },
    references: { 'mcpServers/0/env/NOTION_TOKEN': TOKEN, 'mcpServers/1/env/BROWSER_KEY': SECOND },
    untouched: ['models'],
  },
  {
    file: 'hermes.yaml',
    client: { servers: ['mcp_servers'] },
    starts: { 'mcp_servers/tickets': { command: 'keyward', args: ['run', '--no-mask', '--', 'uvx', 'tickets-mcp', '--stdio'] } },
    references: { 'mcp_servers/tickets/env/TICKETS_TOKEN': TOKEN },
    untouched: ['model'],
  },
  {
    file: 'opencode.json',
    client: { servers: ['mcp', '$root'] },
    starts: { 'mcp/airtable': { command: ['keyward', 'run', '--no-mask', '--', 'npx', '-y', 'airtable-mcp-server'] } },
    references: { 'mcp/airtable/environment/AIRTABLE_API_KEY': TOKEN },
  },
];

function read(file: string, text: string): unknown {
  if (file.endsWith('.toml')) return parseToml(text);
  return file.endsWith('.yaml') ? parseYaml(text) : parseJsonc(text, [], { allowTrailingComma: true });
}

function at(tree: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], tree);
}

/** The fixture with generated values in its slots. */
async function filled(file: string): Promise<{ text: string; values: ReadonlyMap<string, string> }> {
  const generator = createGenerator(file.length * 7919);
  const values = new Map<string, string>();
  const text = (await readFile(join(FIXTURES, file), 'utf8')).replace(/\{\{(token|second)\}\}/g, (_, slot: string) => {
    const value = generator.chars('alnum', 36);
    values.set(slot === 'token' ? TOKEN : SECOND, value);
    return value;
  });
  return { text, values };
}

function clientOf(entry: Case): SpliceClient {
  return { name: 'The client', rewrite: 'native', evidence: 'vendor', ...entry.client };
}

describe.each(cases)('$file', (entry) => {
  it('is rewritten so that keyward starts the server, and undone byte for byte', async () => {
    await using folder = await createFolder('mcp');
    const { text, values } = await filled(entry.file);
    const path = join(folder.path, entry.file);
    await writeFile(path, text, { mode: 0o640 });
    const place = { undo: join(folder.path, 'home', 'undo'), undoKey: join(folder.path, 'home', 'keys', 'undo.identity') };
    const items = Array.from(values, ([reference, value]) => itemOf(text, value, { reference }));

    const plan = await planEdits(Buffer.from(text), path, items, { client: clientOf(entry) });
    expect(plan.proposed.map(({ reason }) => reason)).toEqual(
      entry.file === 'cursor.json' ? [expect.stringContaining('space')] : [],
    );
    for (const value of values.values()) expect(plan.diff).not.toContain(value);
    expect(await applyPlan(plan, createUndoLog(place))).toBe(true);

    const after = await readFile(path, 'utf8');
    const [before, now] = [read(entry.file, text), read(entry.file, after)];
    for (const [reference, value] of values)
      if (entry.file !== 'cursor.json' || reference === TOKEN) expect(after).not.toContain(value);
    for (const [server, start] of Object.entries(entry.starts)) expect(at(now, server)).toMatchObject(start);
    for (const [place, reference] of Object.entries(entry.references)) expect(at(now, place)).toBe(reference);
    for (const place of entry.untouched ?? []) expect(at(now, place)).toEqual(at(before, place));
    expect(await readdir(folder.path)).toEqual([entry.file, 'home'].toSorted());

    const again = await planEdits(
      Buffer.from(after),
      path,
      entry.file === 'cursor.json' ? [] : Array.from(values, ([reference]) => itemOf(after, reference, { reference })),
      {
        client: clientOf(entry),
      },
    );
    expect(again).toMatchObject({ edits: [], proposed: [] });

    const [record] = await listRecords(place);
    expect(record && (await undoRewrite(record))).toBe('restored');
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await listRecords(place)).toEqual([]);
  });
});

describe('an MCP configuration', () => {
  const server = (body: string): string => `{ "mcpServers": { "a": ${body} } }`;
  const value = createGenerator(5).chars('alnum', 36);
  const client: SpliceClient = { name: 'Client', servers: ['mcpServers'], rewrite: 'native', evidence: 'vendor' };
  const reasonOf = async (text: string, change: Partial<SpliceClient> = {}): Promise<readonly string[]> => {
    const plan = await planEdits(Buffer.from(text), '/p/mcp.json', [itemOf(text, value)], { client: { ...client, ...change } });
    expect(plan.edits).toEqual([]);
    for (const proposal of plan.proposed) {
      expect(proposal.patch).toContain('+');
      expect(JSON.stringify(proposal)).not.toContain(value);
    }
    return plan.proposed.map(({ reason }) => reason);
  };

  it('of a remote server is proposed', async () => {
    const headers = server(`{ "url": "https://x.example/mcp", "headers": { "Authorization": "Bearer ${value}" } }`);
    expect(await reasonOf(headers)).toEqual(['Client reads "headers" of the MCP server "a" itself and resolves no references.']);
    expect(await reasonOf(server(`{ "url": "https://x.example/mcp?key=${value}" }`))).toHaveLength(1);
    expect(await reasonOf(server(`{ "url": "https://x.example/mcp", "env": { "K": "${value}" } }`))).toEqual([
      'The MCP server "a" cannot be wrapped: it is a remote server: there is no command that `keyward run` could start.',
    ]);
  });

  it('with the value outside every server is proposed', async () => {
    expect(await reasonOf(`{ "apiKey": "${value}", "mcpServers": {} }`)).toEqual([
      'Client reads this value itself and resolves no references.',
    ]);
  });

  it('that names a command twice, as text with arguments, or not as text, is proposed', async () => {
    const env = `"env": { "K": "${value}" }`;
    for (const body of [
      `"command": "a", "command": "b"`,
      `"command": "npx -y thing"`,
      `"command": 5`,
      `"command": "a", "args": "b"`,
      `"command": ""`,
    ]) {
      expect(await reasonOf(server(`{ ${body}, ${env} }`))).toHaveLength(1);
    }
  });

  it('that would read differently after the change is proposed, and other servers are still rewritten', async () => {
    const odd = `servers:\n  a:\n    ? command\n    : tool\n    env: { K: ${value} }\n`;
    const plain = `  b:\n    command: tool\n    env: { K: ${value} }\n`;
    const file = odd + plain;
    const yaml = { ...client, servers: ['servers'] };
    const plan = await planEdits(Buffer.from(file), '/p/a.yaml', [itemOf(file, value), itemOf(file, value, { nth: 1 })], {
      client: yaml,
    });
    expect(plan.proposed.map(({ item, reason }) => [item, reason])).toEqual([
      [0, expect.stringContaining('something else than announced')],
    ]);
    expect(plan.replaced).toEqual([1]);
    expect(plan.edits.every(({ start }) => start >= odd.length)).toBe(true);
  });

  it('is proposed where the vendor does not document the file, or the client rewrites it', async () => {
    const text = server(`{ "command": "a", "env": { "K": "${value}" } }`);
    expect(await reasonOf(text, { evidence: 'third-party' })).toHaveLength(1);
    expect(await reasonOf(text, { rewrite: 'report' })).toHaveLength(1);
  });

  it('has only the new value replaced when its server is wrapped already', async () => {
    const text = server(`{ "command": "keyward", "args": ["run", "--", "a"], "env": { "K": "${value}" } }`);
    const plan = await planEdits(Buffer.from(text), '/p/mcp.json', [itemOf(text, value)], { client });
    expect(plan.edits.map(({ kind, replacement }) => [kind, replacement])).toEqual([['value', 'kw://dev/service-token/value']]);
  });

  it('of an unknown client is known by its shape, and the rest of its file stays plain', async () => {
    const text = server(`{ "command": "a", "env": { "K": "${value}" } }`);
    const kinds = async (file: string) =>
      (await planEdits(Buffer.from(file), '/p/x.json', [itemOf(file, value)])).edits.map(({ kind }) => kind).toSorted();
    expect(await kinds(text)).toEqual(['value', 'wrap', 'wrap']);
    expect(await kinds(server(`{ "url": "https://x.example/mcp", "headers": { "K": "${value}" } }`))).toEqual([]);
    expect(await kinds(`{ "key": "${value}", "mcpServers": {} }`)).toEqual(['value']);
  });

  it('under a dotted key, by project, or flat, is found', async () => {
    const body = `{ "command": "a", "env": { "K": "${value}" } }`;
    for (const [text, servers] of [
      [`{ "mcp.servers": { "s": ${body} } }`, ['mcp.servers']],
      [`{ "mcp": { "servers": { "s": ${body} } } }`, ['mcp.servers']],
      [`{ "projects": { "/home/a.b": { "mcpServers": { "s": ${body} } } } }`, ['mcpServers', 'projects.*.mcpServers']],
      [`{ "s": ${body} }`, ['mcpServers', '$root']],
      [`{ "list": [${body}] }`, ['list[]']],
    ] as const) {
      const plan = await planEdits(Buffer.from(text), '/p/mcp.json', [itemOf(text, value)], { client: { ...client, servers } });
      expect(plan.proposed).toEqual([]);
      expect(plan.edits.map(({ kind }) => kind).toSorted()).toEqual(['value', 'wrap', 'wrap']);
    }
  });
});
