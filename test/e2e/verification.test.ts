/** `scan --verify` through the built command: real rules, whose vendors stand behind a proxy on this machine. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGenerator } from '../../rules/index.ts';
import { startProxy } from '../fakes/proxy.ts';
import type { FakeProxy } from '../fakes/proxy.ts';
import { knows, startVendor } from '../fakes/vendor.ts';
import type { FakeVendor } from '../fakes/vendor.ts';
import { createSweep } from '../support/canary.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { runCli } from '../support/cli.ts';
import type { CliResult } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';

const stripe = (seed: number): string => `sk_live_${createGenerator(seed).chars('alnum', 32)}`;
const LIVE = stripe(1);
const DEAD = stripe(2);
const PASSWORD = createGenerator(3).chars('alnum', 24);
const TEXT = `STRIPE_SECRET_KEY=${LIVE}\nSTRIPE_OLD_KEY=${DEAD}\nAGAIN_SECRET_KEY=${LIVE}\nDATABASE_URL=postgres://app:${PASSWORD}@db.shop.example/app\n`;

const authority = createTestAuthority();
let vendor: FakeVendor;
let proxy: FakeProxy;

beforeAll(async () => {
  vendor = await startVendor(knows(LIVE), { names: ['api.stripe.com'], authority });
  proxy = await startProxy(vendor.port);
});

afterAll(async () => {
  await Promise.all([vendor.stop(), proxy.stop()]);
});

async function scan(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CliResult> {
  return withFolder(async (folder) => {
    await mkdir(join(folder, 'shop'));
    await writeFile(join(folder, 'shop/.env'), TEXT);
    await writeFile(join(folder, 'authority.pem'), authority.certificate);
    const trust = { NODE_EXTRA_CA_CERTS: join(folder, 'authority.pem'), HTTPS_PROXY: proxy.url, NO_PROXY: '' };
    return runCli(['scan', 'shop', ...args], {
      cwd: folder,
      env: { ...trust, https_proxy: undefined, no_proxy: undefined, ...env },
    });
  });
}

interface JsonReport {
  readonly summary: { readonly verification?: unknown };
  readonly findings: readonly {
    readonly rule: string;
    readonly location: { readonly line: number };
    readonly verify?: { readonly state: string };
  }[];
}

describe('--verify', () => {
  test('says of each finding what its vendor says, and asks once about each value', async () => {
    const before = vendor.received.length;
    const { status, stdout, stderr } = await scan(['--verify', '--format', 'json']);
    const report = JSON.parse(stdout) as JsonReport;
    expect([status, report.findings.map(({ location, verify }) => [location.line, verify?.state])]).toEqual([
      1,
      [
        [1, 'live'],
        [2, 'revoked'],
        [3, 'live'],
        [4, undefined],
      ],
    ]);
    expect(report.summary.verification).toEqual({ live: 1, revoked: 1, unknown: 0, notAsked: 1, requests: 4 });
    expect(vendor.received.length - before).toBe(4);
    expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(new Set(['api.stripe.com:443']));
    expect(stderr).toContain('Verified: 1 live, 1 revoked, 0 unknown, 1 that no rule can verify · 4 requests');
  });

  test('is off unless it is asked for', async () => {
    const before = proxy.asked.length;
    const { status, stdout } = await scan(['--format', 'json']);
    const report = JSON.parse(stdout) as JsonReport;
    expect([status, report.findings.some(({ verify }) => verify !== undefined), report.summary.verification]).toEqual([
      1,
      false,
      undefined,
    ]);
    expect(proxy.asked.length).toBe(before);
  });

  test('tells people, too', async () => {
    const { stdout } = await scan(['--verify']);
    expect(stdout).toMatch(/state {2}live: its vendor accepts it/);
    expect(stdout).toMatch(/state {2}revoked: its vendor knows it no more/);
    expect(stdout).toContain('Verified: 1 live, 1 revoked, 0 unknown, 1 that no rule can verify · 4 requests');
  });

  test.each(['human', 'json', 'ndjson', 'sarif', 'csv', 'junit', 'github', 'gitlab', 'gitleaks'])(
    'no value is in a report as %s, nor in what Node tells of its own work',
    async (format) => {
      const { stdout, stderr } = await scan(['--verify', '--format', format], { NODE_DEBUG: 'http,https,net,tls,stream,url' });
      expect(stdout).toMatch(/live/);
      const sweep = createSweep([LIVE, DEAD, PASSWORD]);
      sweep.search('standard output', stdout);
      sweep.search('standard error', stderr);
      expect(sweep.sightings).toEqual([]);
    },
  );

  test('what cannot be asked is unknown, and stays a finding', async () => {
    const { status, stdout } = await scan(['--verify', '--format', 'json'], { HTTPS_PROXY: 'http://127.0.0.1:1' });
    const report = JSON.parse(stdout) as JsonReport;
    expect(status).toBe(1);
    expect(report.findings[0]?.verify).toMatchObject({ state: 'unknown', reason: 'its host cannot be reached' });
    expect(report.summary.verification).toEqual({ live: 0, revoked: 0, unknown: 2, notAsked: 1, requests: 1 });
  });

  test('trusts nobody whom the system does not', async () => {
    const { stdout } = await scan(['--verify', '--format', 'json'], {
      NODE_EXTRA_CA_CERTS: '',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    });
    const report = JSON.parse(stdout) as JsonReport;
    expect(report.findings[0]?.verify).toMatchObject({ state: 'unknown', reason: 'the certificate of its host is not valid' });
  });

  test('--allow-private alone means nothing', async () => {
    const { status, stderr } = await scan(['--allow-private']);
    expect([status, stderr.includes('--allow-private needs --verify.')]).toEqual([2, true]);
  });
});
