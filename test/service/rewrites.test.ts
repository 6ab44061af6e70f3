import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows, verifyTrail } from '../../audit/index.ts';
import { sealFindings } from '../../core/seal/index.ts';
import { createFindings } from '../support/leaks.ts';
import type { Leaks } from '../support/leaks.ts';
import { startPostgres } from '../support/postgres.ts';
import type { TestPostgres } from '../support/postgres.ts';
import { startTestService, until } from '../support/service.ts';
import type { TestService } from '../support/service.ts';

let postgres: TestPostgres;
let service: TestService;
const leaks = createFindings(31, 12);
const ids = leaks.findings.map(({ id }) => id);

interface Known {
  readonly findings: readonly { readonly id: string; readonly reference: string | null; readonly state: string }[];
}

const push = async ({ findings, values }: Leaks, project: string): Promise<void> => {
  for await (const chunk of sealFindings(findings, values, { project, scanner: 'test', recipient: service.recipient })) {
    expect((await service.call('POST', '/v1/chunks', service.pushToken, chunk)).status).toBe(202);
  }
  await until(
    async () => (await service.store.selectFrom('chunks').select('id').where('state', '=', 'received').execute()).length === 0,
  );
};
const ask = async (project: string, wanted: readonly string[], token = service.pushToken) => {
  const { status, body } = await service.call('POST', '/v1/findings/references', token, { project, ids: wanted });
  return { status, findings: (body as unknown as Known).findings };
};
const report = (kind: string, findings: readonly string[], more: object = {}, token = service.pushToken) =>
  service.call('POST', '/v1/rewrites', token, { kind, project: 'shop', path: 'conf/.env', findings, ...more });
const statesOf = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await ask('shop', ids)).findings.map(({ id, state }) => [id, state]));
const told = async (kind: 'rewrite.applied' | 'rewrite.undone') => readRows(service.store, { kind });

beforeAll(async () => {
  postgres = await startPostgres();
  service = await startTestService({ databaseUrl: postgres.url });
  service.startWorker();
  await push(createFindings(31, 12), 'shop');
});
afterAll(async () => {
  await service.stop();
  await postgres.stop();
});

describe('references', () => {
  test('a push token learns references and states of the ids it names, in its project, and no value', async () => {
    const { status, findings } = await ask('shop', [...ids, 'f'.repeat(32)]);
    expect([status, findings.length]).toEqual([200, ids.length]);
    for (const finding of findings) {
      expect(Object.keys(finding).toSorted()).toEqual(['id', 'reference', 'state']);
      expect([finding.reference, finding.state]).toEqual([expect.stringMatching(/^kw:\/\//), 'vaulted']);
      const asked = await service.call('POST', '/v1/resolve', service.pushToken, { references: [finding.reference] });
      expect(asked.body['results']).toMatchObject([{ error: { code: 'access.denied' } }]);
      expect(JSON.stringify(asked.body)).not.toContain('"value"');
    }
    expect((await ask('other', ids)).findings).toEqual([]);
    expect((await ask('shop', ids, service.adminToken)).findings).toHaveLength(ids.length);
    expect((await service.call('GET', '/v1/findings', service.pushToken)).status).toBe(403);
  });

  test.each([
    ['an id of another shape', { project: 'shop', ids: ['%'] }],
    ['no ids', { project: 'shop', ids: [] }],
    ['too many ids', { project: 'shop', ids: Array.from({ length: 1001 }, () => 'a'.repeat(32)) }],
    ['an unknown field', { project: 'shop', ids: ['a'.repeat(32)], all: true }],
    ['a project of another shape', { project: '\u0000', ids: ['a'.repeat(32)] }],
  ])('%s is refused', async (_name, body) => {
    const answer = await service.call('POST', '/v1/findings/references', service.pushToken, body);
    expect([answer.status, answer.body]).toMatchObject([400, { error: { code: 'request.invalid' } }]);
  });
});

describe('rewrites', () => {
  test('are rows of the trail and states of the findings, once', async () => {
    const [first = '', second = ''] = ids;
    expect((await report('applied', [second, first, first, 'e'.repeat(32)])).body).toEqual({ changed: 2 });
    expect((await report('applied', [first, second])).body).toEqual({ changed: 0 });
    expect(await statesOf()).toMatchObject({ [first]: 'rewritten', [second]: 'rewritten' });
    expect(Object.values(await statesOf()).filter((state) => state === 'vaulted')).toHaveLength(ids.length - 2);
    const rows = await told('rewrite.applied');
    expect(rows).toHaveLength(2);
    const references = new Map((await ask('shop', ids)).findings.map(({ id, reference }) => [id, reference]));
    for (const { actor, context, target } of rows) {
      const id = target?.id?.split(':')[1] ?? '';
      expect(target?.reference).toBe(references.get(id));
      expect(actor).toMatchObject({ kind: 'service', id: 'test' });
      expect(context).toEqual({
        project: 'shop',
        path: 'conf/.env',
        rule: leaks.findings.find((finding) => finding.id === id)?.rule,
      });
    }
    expect((await report('undone', [first])).body).toEqual({ changed: 1 });
    expect((await report('undone', [first])).body).toEqual({ changed: 0 });
    expect(await statesOf()).toMatchObject({ [first]: 'vaulted', [second]: 'rewritten' });
    expect(await told('rewrite.undone')).toHaveLength(1);
    expect((await verifyTrail(await readRows(service.store, {}), service.context.trail.publicKey)).fault).toBeNull();
  });

  test('many reports at once leave one row for each finding', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, at) => report('applied', at % 2 === 0 ? ids : ids.toReversed())));
    expect(new Set(Object.values(await statesOf()))).toEqual(new Set(['rewritten']));
    const latest = new Map<string, number>();
    for (const { target } of await told('rewrite.applied')) latest.set(target?.id ?? '', (latest.get(target?.id ?? '') ?? 0) + 1);
    // The first was undone in between.
    expect([...latest.values()].toSorted((a, b) => a - b)).toEqual([...Array.from({ length: ids.length - 1 }, () => 1), 2]);
  });

  test('a value that is found again is back; what was dismissed stays so while it is the same value', async () => {
    const [first = '', second = ''] = ids;
    await service.store.updateTable('findings').set({ state: 'dismissed' }).where('id', '=', second).execute();
    expect((await report('applied', [second])).body).toEqual({ changed: 0 });
    await push(createFindings(31, 12), 'shop');
    expect(await statesOf()).toMatchObject({ [first]: 'vaulted', [second]: 'dismissed' });
  });

  test('neither state nor row when the trail cannot be written', async () => {
    const [first = ''] = ids;
    const before = (await told('rewrite.applied')).length;
    await sql`alter table audit_rows add constraint full_disk check (false) not valid`.execute(service.store);
    const answer = await report('applied', [first]);
    await sql`alter table audit_rows drop constraint full_disk`.execute(service.store);
    expect([answer.status, answer.body]).toMatchObject([503, { error: { code: 'audit.unavailable' } }]);
    expect([(await statesOf())[first], (await told('rewrite.applied')).length]).toEqual(['vaulted', before]);
  });

  test.each([
    ['a value', { value: 'x' }],
    ['a reference of the caller’s making', { reference: 'kw://a/b/c' }],
    ['another kind', { kind: 'verified' }],
    ['an empty path', { path: '' }],
  ])('%s is refused', async (_name, more) => {
    const answer = await report('applied', ids, more);
    expect([answer.status, answer.body]).toMatchObject([400, { error: { code: 'request.invalid' } }]);
  });

  test('an unknown project is not found', async () => {
    expect((await report('applied', ids, { project: 'nowhere' })).status).toBe(404);
  });
});

test('findings come in pages, each once and in order, whatever the page', async () => {
  for (const limit of [1, 5, 12, 100]) {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const { body } = await service.call('GET', `/v1/findings?project=shop&limit=${limit}${after}`, service.adminToken);
      const page = body as unknown as Known & { total: number; next: string | null };
      expect([page.total, page.findings.length <= limit]).toEqual([ids.length, true]);
      seen.push(...page.findings.map(({ id }) => id));
      next = page.next;
    }
    expect([limit, seen]).toEqual([limit, ids.toSorted()]);
  }
  expect((await service.call('GET', '/v1/findings?limit=1001', service.adminToken)).status).toBe(400);
});
