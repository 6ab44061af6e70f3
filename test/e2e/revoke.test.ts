/** `keyward revoke` through the built command: GitHub's own call, answered by a vendor behind a proxy on this machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGenerator, findRule, matchRule } from '../../rules/index.ts';
import { startProxy } from '../fakes/proxy.ts';
import type { FakeProxy } from '../fakes/proxy.ts';
import { startVendor } from '../fakes/vendor.ts';
import type { FakeVendor } from '../fakes/vendor.ts';
import { createSweep } from '../support/canary.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { runCli } from '../support/cli.ts';
import type { CliResult } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';

const RULE = 'github.personal-access-token';

function tokenOf(seed: number): string {
  const rule = findRule(RULE);
  const [sample] = rule?.samples.match ?? [];
  const [match] = rule && sample ? matchRule(rule, sample(createGenerator(seed))) : [];
  return match?.secret ?? '';
}
const TOKEN = tokenOf(1);
const STRIPE = `sk_live_${createGenerator(2).chars('alnum', 32)}`;

const authority = createTestAuthority();
let vendor: FakeVendor;
let proxy: FakeProxy;
let alive = true;

beforeEach(async () => {
  alive = true;
  vendor = await startVendor(
    ({ method, path, headers, body }, response) => {
      if (method === 'POST' && path === '/credentials/revoke') {
        const { credentials } = JSON.parse(body) as { credentials: string[] };
        if (credentials.includes(TOKEN)) alive = false;
        response.writeHead(headers['authorization'] === undefined ? 202 : 403).end();
      } else response.writeHead(alive && headers['authorization'] === `Bearer ${TOKEN}` ? 200 : 401).end('{}');
    },
    { names: ['api.github.com'], authority },
  );
  proxy = await startProxy(vendor.port);
});

afterEach(async () => {
  await Promise.all([vendor.stop(), proxy.stop()]);
});

/** Runs in a folder with both credentials; `ID` and `STRIPE-ID` stand for what a scan calls them, `VALUE` for a value. */
async function revoke(args: readonly string[], input?: string): Promise<CliResult & { readonly id: string }> {
  return withFolder(async (folder) => {
    await mkdir(join(folder, 'shop'));
    await writeFile(join(folder, 'shop/.env'), `GITHUB_TOKEN=${TOKEN}\nSTRIPE_SECRET_KEY=${STRIPE}\n`);
    await writeFile(join(folder, 'authority.pem'), authority.certificate);
    const env = {
      NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'),
      HTTPS_PROXY: proxy.url,
      https_proxy: undefined,
      NO_PROXY: undefined,
      no_proxy: undefined,
    };
    const { stdout } = await runCli(['scan', 'shop', '--format', 'json'], { cwd: folder, env });
    const { findings } = JSON.parse(stdout) as { findings: { id: string; rule: string }[] };
    const idOf = (rule: string): string => findings.find((each) => each.rule === rule)?.id ?? '';
    const id = idOf(RULE);
    const meant: Readonly<Record<string, string>> = { ID: id.slice(0, 8), 'STRIPE-ID': idOf('stripe.secret-key'), VALUE: STRIPE };
    const words = args.map((arg) => meant[arg] ?? arg);
    const result = await runCli(['revoke', ...words], { cwd: folder, env, ...(input === undefined ? {} : { input }) });
    const sweep = createSweep([TOKEN, STRIPE]);
    sweep.search('output', result.stdout + result.stderr);
    expect(sweep.sightings).toEqual([]);
    return { ...result, id };
  });
}

test('shows what it calls, calls it, and says what came of it', async () => {
  const { status, stdout } = await revoke(['ID', 'shop', '--yes']);
  expect([status, alive]).toEqual([0, false]);
  expect(stdout).toContain('.env:1:14');
  expect(stdout).toContain('POST https://api.github.com/credentials/revoke');
  expect(stdout).toContain('{"credentials":["{token}"]}');
  expect(stdout).toContain('Revoked: api.github.com said that it is done, and does not know it any more.');
  expect(vendor.received.filter(({ path }) => path === '/credentials/revoke')).toHaveLength(1);
  expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(new Set(['api.github.com:443']));
});

test('says it as JSON', async () => {
  const { status, stdout, id } = await revoke(['ID', 'shop', '--yes', '--format', 'json']);
  expect([status, JSON.parse(stdout)]).toMatchObject([
    0,
    { schema: 'keyward.revocation/1', finding: id, rule: RULE, outcome: 'revoked', afterwards: { state: 'revoked' } },
  ]);
});

test('calls nobody unless it is meant', async () => {
  const [dry, unasked, answered] = [
    await revoke(['ID', 'shop', '--dry-run']),
    await revoke(['ID', 'shop']),
    await revoke(['ID', 'shop'], 'revoke\n'),
  ];
  expect([dry.status, unasked.status, answered.status]).toEqual([0, 2, 2]);
  expect(dry.stdout).toContain('Nothing was called; api.github.com would be.');
  expect(unasked.stderr).toContain('There is nobody to ask; nothing was called.');
  expect([proxy.asked, alive]).toEqual([[], true]);
});

test('a vendor that does not do it is an error that says what is left', async () => {
  vendor.behave(({ method }, response) => void response.writeHead(method === 'POST' ? 422 : 200).end());
  const { status, stderr } = await revoke(['ID', 'shop', '--yes']);
  expect(status).toBe(2);
  expect(stderr).toContain('api.github.com did not revoke it: answered 422.');
  expect(stderr).toContain('https://github.com/settings/tokens');
  expect(stderr).toContain('revoke.refused');
});

test('one that says yes and still accepts it is not believed', async () => {
  vendor.behave(({ method, headers }, response) => {
    const isKnown = headers['authorization'] === `Bearer ${TOKEN}`;
    response.writeHead(method === 'POST' ? 202 : isKnown ? 200 : 401).end();
  });
  const { status, stdout } = await revoke(['ID', 'shop', '--yes']);
  expect([status, stdout.includes('said that it is done, and still accepts it')]).toEqual([1, true]);
});

test('where no call is documented the page is named', async () => {
  const { status, stdout } = await revoke(['STRIPE-ID', 'shop', '--yes']);
  expect([status, stdout.includes('https://dashboard.stripe.com/apikeys')]).toEqual([1, true]);
  expect(proxy.asked).toEqual([]);
});

test('a value from standard input must have the form of its rule', async () => {
  const wrong = await revoke(['-', '--rule', RULE, '--yes'], `${STRIPE}\n`);
  expect([wrong.status, proxy.asked]).toEqual([2, []]);
  expect(wrong.stderr).toContain(`has not the form of ${RULE}`);
  const { status } = await revoke(['-', '--rule', RULE, '--yes'], `${TOKEN}\n`);
  expect([status, alive]).toEqual([0, false]);
});

test.each<[string[], string]>([
  [['00000000', 'shop', '--yes'], 'finding.not-found'],
  [['VALUE', '--yes'], 'A value is never an argument.'],
  [['--yes'], 'takes the id of a finding'],
  [['-', '--yes'], 'needs --rule RULE'],
  [['-', '--rule', RULE], 'There is nobody to ask'],
  [['-', '--rule', 'github.token', '--yes'], 'There is no rule "github.token".'],
  [['ID', 'shop', '--rule', RULE, '--yes'], '--rule needs "-"'],
])('%j is refused', async (args, message) => {
  const { status, stderr } = await revoke(args, '');
  expect([status, stderr.includes(message), proxy.asked]).toEqual([2, true, []]);
});
