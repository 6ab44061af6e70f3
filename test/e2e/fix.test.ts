/** `keyward fix` and `keyward undo` by the built command, beside a running service. */
import { copyFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGenerator, findRule } from '../../rules/index.ts';
import { createFolder } from '../support/folder.ts';
import type { Folder } from '../support/folder.ts';
import { startService, waitUntil } from '../support/running-service.ts';
import type { TestService } from '../support/running-service.ts';

const generator = createGenerator(Date.now());
const [sample] = findRule('github.personal-access-token')?.samples.match ?? [];

/** A token that the rule takes for real. */
function token(): string {
  const text = typeof sample === 'function' ? sample(generator) : '';
  const found = /ghp_[0-9A-Za-z]{36}/.exec(text)?.[0];
  if (found === undefined) throw new Error('the rule’s sample holds no token');
  return found;
}

const tokens = [token(), token(), token(), token()] as const;
const password = generator.chars('alnum', 24);
const values = [...tokens, password];

let service: TestService;
let folder: Folder;
let work: string;
let untouched: string;

async function filesOf(root: string): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path.slice(root.length), await readFile(path, 'latin1')])),
  );
}

/** States of all findings that the service keeps. */
async function states(): Promise<string[]> {
  const { findings } = (await (await service.fetch('/v1/findings')).json()) as { findings: { state: string }[] };
  return findings.map(({ state }) => state).toSorted();
}

function expectNoValue(...texts: readonly string[]): void {
  for (const value of values) for (const text of texts) expect(text.includes(value)).toBe(false);
}

beforeAll(async () => {
  service = await startService();
  expect((await service.run(['enroll'])).status).toBe(0);
  folder = await createFolder('fix');
  [work, untouched] = [join(folder.path, 'work'), join(folder.path, 'copy')];
  await mkdir(join(work, '.cursor'), { recursive: true });
  await mkdir(join(work, '.codex'));
  await writeFile(
    join(work, '.env'),
    `\ufeff# local\r\nexport GITHUB_TOKEN='${tokens[0]}' # mine\r\nDATABASE_URL=postgres://app:${password}@db.internal/app\r\n`,
  );
  const server = { command: 'npx', args: ['-y', 'gh'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: tokens[1] } };
  await writeFile(join(work, '.cursor', 'mcp.json'), JSON.stringify({ mcpServers: { github: server } }, null, 2));
  await writeFile(
    join(work, '.codex', 'config.toml'),
    `[mcp_servers.gh]\ncommand = "gh-mcp"\n[mcp_servers.gh.env]\nGITHUB_TOKEN = "${tokens[2]}"\n`,
  );
  await writeFile(join(work, 'app.py'), `TOKEN = "${tokens[3]}"\n`);
  await cp(work, untouched, { recursive: true });
});

afterAll(async () => {
  await service.stop();
  await folder.remove();
});

describe('fix and undo', () => {
  it('shows without storing or writing', async () => {
    const { status, stdout, stderr } = await service.run(['fix', '--dry-run', work]);
    expect(status).toBe(1);
    expect(stdout).toContain("-export GITHUB_TOKEN='ghp_… (40)' # mine");
    expect(stdout).toContain("+export GITHUB_TOKEN='kw://");
    expect(stderr).toContain('5 values not stored yet');
    expectNoValue(stdout, stderr);
    expect(await filesOf(work)).toEqual(await filesOf(untouched));
    const answer = (await (await service.fetch('/v1/findings')).json()) as { total: number };
    expect(answer.total).toBe(0);
  });

  it('does nothing where nobody can be asked', async () => {
    const { status, stderr } = await service.run(['fix', work]);
    expect(status).toBe(2);
    expect(stderr).toContain('usage.invalid');
    expect(await filesOf(work)).toEqual(await filesOf(untouched));
  });

  it('replaces what is safe, proposes the rest, and undoes to the same bytes', async () => {
    const fixed = await service.run(['fix', '--yes', work]);
    expect([fixed.status, fixed.stderr]).toEqual([1, expect.stringContaining('Replaced 4 values in 3 files')]);
    expectNoValue(fixed.stdout, fixed.stderr);
    const {
      '/app.py': script,
      '/.env': env,
      '/.cursor/mcp.json': mcp = '',
      '/.codex/config.toml': toml,
      ...others
    } = await filesOf(work);
    expect(others).toEqual({});
    expect(script).toContain(tokens[3]);
    expectNoValue(...[env, mcp, toml].map((text) => text ?? ''));
    const reference = '(kw://[A-Za-z0-9 ._/-]+)';
    expect(env).toMatch(
      new RegExp(
        `^ï»¿# local\r\nexport GITHUB_TOKEN='${reference}' # mine\r\nDATABASE_URL="postgres://app:\\{\\{ ${reference} \\}\\}@db.internal/app"\r\n$`,
      ),
    );
    expect(JSON.parse(mcp)).toEqual({
      mcpServers: {
        github: {
          command: 'keyward',
          args: ['run', '--no-mask', '--', 'npx', '-y', 'gh'],
          env: { GITHUB_PERSONAL_ACCESS_TOKEN: expect.stringMatching(new RegExp(`^${reference}$`)) },
        },
      },
    });
    expect(toml).toMatch(
      new RegExp(
        `^\\[mcp_servers.gh\\]\nargs = \\["run", "--no-mask", "--", "gh-mcp"\\]\ncommand = "keyward"\n\\[mcp_servers.gh.env\\]\nGITHUB_TOKEN = "${reference}"\n$`,
      ),
    );

    const again = await service.run(['fix', '--yes', '--format', 'json', work]);
    expect(again.status).toBe(1);
    expect(JSON.parse(again.stdout)).toMatchObject({ schema: 'keyward.fix/1', summary: { replaced: 0, proposed: 1, failed: 0 } });
    expectNoValue(again.stdout, again.stderr);
    expect(await states()).toEqual(['rewritten', 'rewritten', 'rewritten', 'rewritten', 'vaulted']);

    const list = await service.run(['undo', '--list']);
    expect(list.stdout.trim().split('\n')).toHaveLength(3);
    const env2 = `${await readFile(join(work, '.env'), 'utf8')}NEW=1\r\n`;
    await writeFile(join(work, '.env'), env2);
    const undone = await service.run(['undo']);
    expect([undone.status, undone.stderr]).toEqual([2, expect.stringContaining('undo.changed')]);
    expect(await readFile(join(work, '.env'), 'utf8')).toBe(env2);
    await writeFile(join(work, '.env'), env2.slice(0, -'NEW=1\r\n'.length));
    expect((await service.run(['undo', '--dry-run', join(work, '.env')])).stdout).toContain('would be restored');
    expect((await service.run(['undo', work])).status).toBe(0);
    expect(await filesOf(work)).toEqual(await filesOf(untouched));
    expect((await service.run(['undo'])).stderr).toContain('undo.not-found');
    expect(await states()).toEqual(['vaulted', 'vaulted', 'vaulted', 'vaulted', 'vaulted']);
    const trail = (await (await service.fetch('/v1/audit/rows?limit=1000')).json()) as {
      rows: { kind: string; context?: object }[];
    };
    for (const kind of ['rewrite.applied', 'rewrite.undone']) {
      const paths = trail.rows.filter((row) => row.kind === kind).map(({ context }) => context);
      expect(paths).toHaveLength(4);
      for (const path of ['.env', '.cursor/mcp.json', '.codex/config.toml']) {
        expect(paths).toContainEqual(expect.objectContaining({ path: expect.stringContaining(path) as string, project: 'work' }));
      }
    }
  });

  it('needs no more than a push token, and undoes without the service', async () => {
    const home = join(folder.path, 'scanner');
    await mkdir(home, { mode: 0o700 });
    await copyFile(join(service.home, 'enrolment.json'), join(home, 'enrolment.json'));
    const env = { KEYWARD_HOME: home };
    const preview = await service.run(['fix', '--dry-run', work], { env });
    expect([preview.status, preview.stderr]).toEqual([1, expect.not.stringContaining('not stored yet')]);
    const fixed = await service.run(['fix', '--yes', work], { env });
    expect([fixed.status, fixed.stderr]).toEqual([1, expect.stringContaining('Replaced 4 values in 3 files')]);
    expect(fixed.stderr).not.toContain('warning');
    expect(await states()).toContain('rewritten');
    const undone = await service.run(['undo'], { env: { ...env, KEYWARD_URL: 'http://127.0.0.1:9', KEYWARD_TOKEN: 'x' } });
    expect([undone.status, undone.stderr]).toEqual([0, expect.stringContaining('scan --push')]);
    expect(await filesOf(work)).toEqual(await filesOf(untouched));
    expect(await states()).toContain('rewritten');
    expect((await service.run(['scan', '--push', work], { env })).status).toBe(1);
    await waitUntil(async () => !(await states()).includes('rewritten'));
  });

  it('says what to do when the service is away, and changes nothing', async () => {
    const { status, stderr } = await service.run(['fix', '--yes', work], { env: { KEYWARD_URL: 'http://127.0.0.1:9' } });
    expect(status).toBe(2);
    expect(stderr).toMatch(/service.unreachable|push.not-enrolled/);
    expect(await filesOf(work)).toEqual(await filesOf(untouched));
  });
});
