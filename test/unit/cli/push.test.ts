import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkUrl, createClient } from '../../../cli/client.ts';
import { pushFindings, readEnrolment } from '../../../cli/push/index.ts';
import { generateIdentity, openChunk } from '../../../core/seal/index.ts';
import { createFindings } from '../../support/leaks.ts';

let home: string;
let server: Server;
let url: string;
let answers: number[];
let taken: { id: string; project: string; sealed: string; scanner: string; time: number; findings: { id: string }[] }[];
let recipient: string;
let identity: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kwpush-'));
  ({ identity, recipient } = await generateIdentity());
  answers = [];
  taken = [];
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const status = answers.shift() ?? 202;
      if (status < 300) taken.push(JSON.parse(Buffer.concat(pieces).toString()) as (typeof taken)[number]);
      const code = status === 401 ? 'token.expired' : status === 400 ? 'request.invalid' : 'store.unreachable';
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status < 300 ? {} : { error: { code, message: 'No.', hint: null } }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterEach(async () => {
  server.close();
  server.closeAllConnections();
  await rm(home, { recursive: true, force: true });
});

const env = () => ({ KEYWARD_HOME: home, KEYWARD_URL: url, KEYWARD_TOKEN: 'kwp_x', KEYWARD_RECIPIENT: recipient });
const outbox = () => readdir(join(home, 'outbox')).catch(() => []);

test('chunks hold at most 200 findings, open with the identity, and leave the outbox empty', async () => {
  const leaks = createFindings(1, 401, 300);
  expect(await pushFindings({ result: leaks, project: 'acme/shop', env: env() })).toEqual({ chunks: 3, findings: 401 });
  expect(taken.map(({ findings }) => findings.length)).toEqual([200, 200, 1]);
  const [chunk] = taken;
  if (chunk === undefined) throw new Error('no chunk');
  const { id, project, scanner, time, findings } = chunk;
  const values = await openChunk(Buffer.from(chunk.sealed, 'base64'), identity, {
    chunk: id,
    project,
    scanner,
    time,
    findings: findings.map((f) => f.id),
  });
  for (const [finding, value] of values) expect(value.equals(leaks.values.get(finding) ?? value)).toBe(true);
  for (const text of leaks.texts) expect(JSON.stringify(taken).includes(text)).toBe(false);
  expect(await outbox()).toEqual([]);
});

test('a passing trouble is tried again, and the chunk keeps its id', async () => {
  answers = [503, 500];
  await pushFindings({ result: createFindings(2, 1), project: 'p', env: env() });
  expect(taken).toHaveLength(1);
});

test('a refused token keeps the chunks for the next push, which sends them first', async () => {
  answers = [401];
  await expect(pushFindings({ result: createFindings(3, 2), project: 'p', env: env() })).rejects.toMatchObject({
    code: 'push.refused',
  });
  const [name] = await outbox();
  expect((await stat(join(home, 'outbox', name ?? ''))).mode & 0o777).toBe(0o600);
  await pushFindings({ result: createFindings(4, 1), project: 'p', env: env() });
  expect(taken.map(({ findings }) => findings.length)).toEqual([2, 1]);
  expect(await outbox()).toEqual([]);
});

test('a chunk that is refused for good is set aside and does not stop later pushes', async () => {
  answers = [400];
  await expect(pushFindings({ result: createFindings(5, 1), project: 'p', env: env() })).rejects.toMatchObject({
    code: 'push.refused',
  });
  expect((await outbox()).every((name) => name.endsWith('.refused'))).toBe(true);
  await pushFindings({ result: createFindings(6, 1), project: 'p', env: env() });
  expect(taken).toHaveLength(1);
});

test('leftovers for another service and foreign files are left alone', async () => {
  answers = [401];
  await expect(pushFindings({ result: createFindings(7, 1), project: 'p', env: env() })).rejects.toThrow();
  const [name = ''] = await outbox();
  const path = join(home, 'outbox', name);
  await writeFile(path, (await readFile(path, 'utf8')).replace(url, 'https://elsewhere.example'));
  await writeFile(join(home, 'outbox', 'notes.txt'), 'x');
  await pushFindings({ result: { findings: [], values: new Map() }, project: 'p', env: env() });
  expect(taken).toHaveLength(0);
  expect(await outbox()).toHaveLength(2);
});

test('odd names and texts are made fit instead of being refused', async () => {
  const leaks = createFindings(8, 1);
  const findings = leaks.findings.map((finding) => ({ ...finding, location: { ...finding.location, path: 'a\0b\ud800' } }));
  await pushFindings({ result: { ...leaks, findings }, project: '-- ümläut: päth', env: env() });
  expect(taken[0]?.project).toMatch(/^[A-Za-z0-9][A-Za-z0-9._ /-]*$/);
  expect(JSON.stringify(taken[0])).not.toMatch(/\\u0000|\\ud800/);
});

test('the recipient is pinned: not taken over from an enrolment with another service', async () => {
  const file = { schema: 'keyward.enrolment/1', url, recipient, token: 'kwp_file' };
  await writeFile(join(home, 'enrolment.json'), JSON.stringify(file), { mode: 0o600 });
  expect(await readEnrolment({ KEYWARD_HOME: home })).toMatchObject({ url, recipient, token: 'kwp_file' });
  expect((await readEnrolment({ KEYWARD_HOME: home, KEYWARD_TOKEN: 'kwp_env' })).token).toBe('kwp_env');
  const elsewhere = readEnrolment({ KEYWARD_HOME: home, KEYWARD_URL: 'https://elsewhere.example', KEYWARD_TOKEN: 'kwp_x' });
  await expect(elsewhere).rejects.toMatchObject({
    code: 'push.not-enrolled',
    message: expect.stringContaining('no recipient') as string,
  });
  await writeFile(join(home, 'enrolment.json'), '{"token": "kwp_secret"', { mode: 0o600 });
  const broken = await readEnrolment({ KEYWARD_HOME: home }).catch((error: unknown) => error);
  expect(broken).toMatchObject({ code: 'config.invalid' });
  expect(String(broken)).not.toContain('kwp_secret');
});

test.each(['http://example.com', 'ftp://127.0.0.1', 'http://user:pass@127.0.0.1', 'nonsense'])(
  '%s is no address to send a token to',
  (text) => {
    expect(() => checkUrl(text)).toThrow(expect.objectContaining({ code: 'usage.invalid' }) as Error);
  },
);

test('the service’s error keeps its code; something else that answers is named as such', async () => {
  const client = await createClient({ flags: {}, env: env() });
  answers = [401, 503];
  await expect(client.get('/v1/x')).rejects.toMatchObject({ code: 'token.expired', message: 'No.' });
  await expect(client.get('/v1/x')).rejects.toMatchObject({ code: 'store.unreachable' });
  server.removeAllListeners('request');
  server.on('request', (_request, response) => response.writeHead(502).end('<html>'));
  await expect(client.get('/v1/x')).rejects.toMatchObject({ code: 'service.unreachable' });
  server.close();
  server.closeAllConnections();
  await expect(client.get('/v1/x')).rejects.toMatchObject({
    code: 'service.unreachable',
    hint: expect.stringContaining('keyward up') as string,
  });
});
