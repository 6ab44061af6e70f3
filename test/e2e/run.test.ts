import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI, cleanEnvironment } from '../support/cli.ts';
import { startService } from '../support/running-service.ts';
import { startSlack } from '../fakes/slack.ts';

let service: Awaited<ReturnType<typeof startService>>;
let folder: string;
let agent: Record<string, string>;
const value = `value-${Math.random().toString(36).slice(2)}-"quoted"`;
const REFERENCE = 'kw://default/shop database/password';
const node = (script: string): string[] => [process.execPath, '-e', script];

beforeAll(async () => {
  service = await startService();
  folder = await mkdtemp(join(tmpdir(), 'keyward-run-'));
  const put = await service.run(['vault', 'put', 'default', 'shop database', 'password'], { input: `${value}\n` });
  expect(put).toMatchObject({ status: 0, stdout: expect.stringContaining(REFERENCE) });
  for (const words of [
    ['agent', 'create', 'bot', '--class', 'ci', '--owner', 'ada@example.com', '--expires', '30d', '--learning', '0'],
    ['policy', 'grant', 'ci', 'default'],
  ]) {
    expect(await service.run(words)).toMatchObject({ status: 0 });
  }
  agent = { KEYWARD_TOKEN: (await service.run(['agent', 'token', 'bot'])).stdout.trim() };
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const runAs = (words: readonly string[], env: Record<string, string> = {}, input?: string) =>
  service.run(words, { cwd: folder, env: { ...agent, ...env }, ...(input === undefined ? {} : { input }) });

describe('keyward run', () => {
  it('puts values into the child and nowhere else, and passes its status on', async () => {
    const script = 'process.stdout.write(String(process.env.DB.length)); process.exitCode = 7';
    const result = await runAs(['run', '--', ...node(script)], { DB: `pg://u:{{ ${REFERENCE} }}@h` });
    expect(result).toEqual({ status: 7, stdout: String(`pg://u:${value}@h`.length), stderr: '' });
  });

  it('conceals values in what the child prints', async () => {
    const script = 'console.log(process.env.DB); console.error(JSON.stringify({db: process.env.DB}))';
    const result = await runAs(['run', '--', ...node(script)], { DB: REFERENCE });
    expect(result).toEqual({ status: 0, stdout: '[concealed by keyward]\n', stderr: '{"db":"[concealed by keyward]"}\n' });
    const shown = await runAs(['run', '--no-mask', '--', ...node('console.log(process.env.DB)')], { DB: REFERENCE });
    expect(shown.stdout).toBe(`${value}\n`);
  });

  it('reads .env files and arguments', async () => {
    await writeFile(join(folder, 'one.env'), `A=plain\nB="${REFERENCE}"\n`);
    const script = 'console.log(process.env.A, process.env.B.length, process.argv[1].length, process.argv[2])';
    const result = await runAs(['run', '--env-file', 'one.env', '--', ...node(script), '--', `--token=${REFERENCE}`, 'x y']);
    expect(result.stdout).toBe(`plain ${value.length} ${`--token=${value}`.length} x y\n`);
  });

  it('takes our own tokens out', async () => {
    const result = await runAs(
      ['run', '--', ...node('console.log(Object.keys(process.env).filter((n) => /TOKEN|PASSPHRASE/.test(n)).join())')],
      {
        KEYWARD_VAULT_PASSPHRASE: 'x',
        COPY_OF_TOKEN: agent['KEYWARD_TOKEN'] ?? '',
      },
    );
    expect(result.stdout).toBe('\n');
  });

  it('passes input through, line by line, as a server on standard input needs it', async () => {
    const script = `process.stdin.on('data', (d) => process.stdout.write('got ' + d)); process.stdin.on('end', () => console.log('end'))`;
    const child = spawn(process.execPath, [CLI, 'run', '--', ...node(script)], {
      cwd: folder,
      env: cleanEnvironment({ ...service.env, ...agent, SECRET: REFERENCE }),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stdin.write('{"id":1}\n');
    await expect.poll(() => output, { timeout: 10_000 }).toBe('got {"id":1}\n');
    child.stdin.end();
    await expect.poll(() => output).toBe('got {"id":1}\nend\n');
  });

  it('passes signals on and ends by the signal that ended the child', async () => {
    const script = `process.on('SIGTERM', () => { console.log('told'); process.kill(process.pid, 'SIGKILL') }); console.log('ready'); setInterval(() => {}, 1000)`;
    const child = spawn(process.execPath, [CLI, 'run', '--', ...node(script)], {
      env: cleanEnvironment(service.env),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await expect.poll(() => output, { timeout: 10_000 }).toBe('ready\n');
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGKILL');
    expect(output).toBe('ready\ntold\n');
  });

  it('starts nothing when a reference is refused, and names the variable', async () => {
    const result = await runAs(['run', '--', ...node('console.log("started")')], { DB: 'kw://default/nothing/password' });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toMatch(/Variable DB: kw:\/\/default\/nothing\/password: .*\n[^]*access\.denied/);
    const typo = await runAs(['run', '--', ...node('console.log("started")')], { DB: 'kw://default/nothing' });
    expect(typo).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('reference.malformed') });
  });

  it('runs without any service where there is nothing to resolve', async () => {
    const result = await service.run(['run', '--', ...node('console.log("ok")')], { env: { KEYWARD_URL: 'http://127.0.0.1:1' } });
    expect(result).toEqual({ status: 0, stdout: 'ok\n', stderr: '' });
    const missing = await service.run(['run', '--', 'no-such-command-here']);
    expect(missing).toMatchObject({ status: 2, stderr: expect.stringContaining('run.command-not-found') });
    expect(await service.run(['run'])).toMatchObject({ status: 2, stderr: expect.stringContaining('usage.invalid') });
  });
});

describe('read, resolve and inject', () => {
  it('print the value and nothing else', async () => {
    for (const command of ['read', 'resolve'])
      expect(await runAs([command, REFERENCE])).toEqual({ status: 0, stdout: value, stderr: '' });
  });

  it('give an administrator nothing', async () => {
    expect(await service.run(['read', REFERENCE])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('access.denied'),
    });
  });

  it('fill a template into a file that only its owner can read, and do not replace one unasked', async () => {
    const template = `a: {{ ${REFERENCE} }}\nb: plain\n`;
    expect(await runAs(['inject', '-o', 'out.yml'], {}, template)).toMatchObject({ status: 0, stdout: '' });
    expect(await readFile(join(folder, 'out.yml'), 'utf8')).toBe(`a: ${value}\nb: plain\n`);
    expect((await stat(join(folder, 'out.yml'))).mode & 0o777).toBe(0o600);
    expect(await runAs(['inject', '-o', 'out.yml'], {}, template)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--yes'),
    });
    expect(await runAs(['inject', '-o', 'out.yml', '--yes'], {}, template)).toMatchObject({ status: 0 });
  });
});

describe('misuse', () => {
  it('reaches Slack within seconds, stops at a suspension, and leaves a trail that verifies', async () => {
    const slack = await startSlack();
    expect(await service.run(['sink', 'add', 'slack', 'security', '--allow-private'], { input: slack.url })).toMatchObject({
      status: 0,
    });
    const bait = (await service.run(['vault', 'honeytoken', 'root key'])).stdout.trim();
    expect(await runAs(['read', bait])).toMatchObject({ status: 0 });
    await expect
      .poll(() => slack.messages.map(({ text }) => text).join('\n'), { timeout: 10_000 })
      .toContain('A honeytoken was used');
    const alerts = await service.run(['alerts']);
    expect(alerts.stdout).toMatch(/\[CRITICAL\] A honeytoken was used[^]*row \d+ .*root key/);
    expect(await service.run(['agent', 'suspend', 'bot'])).toMatchObject({ status: 0 });
    expect(await runAs(['read', REFERENCE])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('access.agent-suspended'),
    });
    expect(await service.run(['agent', 'reactivate', 'bot'])).toMatchObject({ status: 0 });
    expect(await runAs(['read', REFERENCE])).toMatchObject({ status: 0, stdout: value });
    expect(await service.run(['audit', 'verify'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('The trail is sound'),
    });
    const file = join(folder, 'trail.ndjson');
    expect(await service.run(['audit', 'export', '--output', file])).toMatchObject({ status: 0 });
    expect(await service.run(['audit', 'verify', file])).toMatchObject({ status: 0 });
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(value);
    await writeFile(file, text.replace('"granted"', '"no-grant"'));
    expect(await service.run(['audit', 'verify', file])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('audit.broken'),
    });
    await slack.stop();
  });
});
