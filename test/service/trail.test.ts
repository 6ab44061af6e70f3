import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createTrail,
  exportLines,
  generateSigningKey,
  readHead,
  readRows,
  streamRows,
  verifyExport,
  verifyTrail,
} from '../../audit/index.ts';
import type { Trail } from '../../audit/index.ts';
import { connectStore } from '../../core/store/index.ts';
import type { AuditEvent, AuditRow } from '../../core/model/index.ts';
import { startStore } from '../support/store.ts';
import type { TestStore } from '../support/store.ts';

let server: TestStore;
let trail: Trail;
const signingKeyPem = generateSigningKey();
const told: number[] = [];

beforeAll(async () => {
  server = await startStore();
  trail = createTrail({ store: server.store, signingKeyPem, onAppend: ({ seq }) => told.push(seq) });
});
afterAll(() => server.stop());

function event(changes: Partial<AuditEvent> = {}): AuditEvent {
  return {
    kind: 'config.changed',
    time: Date.now(),
    actor: { kind: 'human', id: 'owner' },
    via: 'cli',
    outcome: 'success',
    ...changes,
  };
}

describe('trail', () => {
  it('chains a hundred parallel writers of two processes without a gap', async () => {
    const other = connectStore({ url: server.url, name: 'second' });
    const second = createTrail({ store: other.store, signingKeyPem });
    const rows = await Promise.all(Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? trail : second).append(event())));
    await other.close();
    expect(rows.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    const report = await verifyTrail(streamRows(server.store, 7), trail.publicKey, { known: [await readHead(server.store)] });
    expect(report).toEqual({ rows: 100, head: await readHead(server.store), fault: null });
    expect(told).toHaveLength(50);
  });

  it('stores what it hashed: the row read back is the row returned', async () => {
    const written = await trail.append(
      event({
        kind: 'resolve',
        context: { agent: 'naïve ✓', 'bad key!': 'dropped', evil: 'a\u001b[31mb\u202ec' },
        target: { reference: 'kw://v/i/f', version: 3 },
        risk: { sensitivity: 'crown', honeytoken: false },
      }),
    );
    const [read] = await readRows(server.store, { newest: true, limit: 1 });
    expect(read).toEqual(written);
    expect(read?.context).toEqual({ agent: 'naïve ✓', evil: 'a?[31mb?c' });
  });

  it('bounds what callers claim', async () => {
    const context = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`key${index}`, 'x'.repeat(5000)]));
    const row = await trail.append(event({ context, actor: { kind: 'agent', id: 'y'.repeat(9999) } }));
    expect(Object.keys(row.context ?? {})).toHaveLength(16);
    expect(JSON.stringify(row).length).toBeLessThan(6000);
  });

  it('filters by kind and actor', async () => {
    await trail.append(event({ kind: 'agent.created', actor: { kind: 'human', id: 'somebody' } }));
    expect(await readRows(server.store, { kind: 'agent.created' })).toHaveLength(1);
    expect((await readRows(server.store, { actor: 'somebody' })).map(({ kind }) => kind)).toEqual(['agent.created']);
  });

  it('cannot be edited, deleted from or emptied through SQL', async () => {
    for (const statement of [
      `update audit_rows set kind = 'resolve' where seq = 1`,
      'delete from audit_rows where seq = 1',
      'truncate audit_rows',
      `update audit_head set seq = 1`,
      'delete from audit_head',
    ]) {
      await expect(sql.raw(statement).execute(server.store), statement).rejects.toThrow(/never changed|only moves forward/);
    }
  });

  it('shows what an owner of the database does behind the triggers', async () => {
    const known = await readHead(server.store);
    await server.store.transaction().execute(async (tx) => {
      await sql`alter table audit_rows disable trigger all`.execute(tx);
      await sql`update audit_rows set row = jsonb_set(row, '{actor,id}', '"innocent"') where seq = 5`.execute(tx);
    });
    expect((await verifyTrail(streamRows(server.store), trail.publicKey)).fault).toMatchObject({ seq: 5, problem: 'altered' });
    await sql`update audit_rows set row = jsonb_set(row, '{actor,id}', '"owner"') where seq = 5`.execute(server.store);
    expect((await verifyTrail(streamRows(server.store), trail.publicKey)).fault).toBeNull();
    await sql`update audit_rows set kind = 'resolve' where seq = 6`.execute(server.store);
    expect((await verifyTrail(streamRows(server.store), trail.publicKey)).fault).toMatchObject({ seq: 6, problem: 'altered' });
    await sql`update audit_rows set kind = 'config.changed' where seq = 6`.execute(server.store);
    for (const added of ['{"seq":99}', '{"hash":"x"}', '{"kind":"resolve"}', '{"prevHash":"x"}', '{"signature":""}']) {
      await sql`update audit_rows set row = row || ${added}::jsonb where seq = 7`.execute(server.store);
      expect((await verifyTrail(streamRows(server.store), trail.publicKey)).fault).toMatchObject({ seq: 7, problem: 'altered' });
      await sql`update audit_rows set row = (row - 'hash' - 'signature')
        || jsonb_build_object('seq', seq, 'kind', kind, 'prevHash', prev_hash) where seq = 7`.execute(server.store);
      expect((await verifyTrail(streamRows(server.store), trail.publicKey)).fault).toBeNull();
    }
    await sql`delete from audit_rows where seq = (select max(seq) from audit_rows)`.execute(server.store);
    const report = await verifyTrail(streamRows(server.store), trail.publicKey, { known: [known] });
    expect(report.fault).toMatchObject({ seq: known.seq, problem: 'truncated' });
  });

  it('exports a file that verifies without the service', async () => {
    const rows: AuditRow[] = (await readRows(server.store, { limit: 20 })).slice(0, 20);
    const last = rows.at(-1);
    const head = { seq: last?.seq ?? 0, hash: last?.hash ?? '' };
    const lines: string[] = [];
    for await (const line of exportLines(rows, { publicKey: trail.publicKey, head })) lines.push(line);
    const report = await verifyExport([Buffer.from(lines.join(''))]);
    expect(report).toMatchObject({ rows: 20, head, fault: null, publicKey: trail.publicKey });
  });

  it('fails closed: no durable row, an error with the code that stops the hand-out', async () => {
    await sql`alter table audit_rows rename to audit_rows_away`.execute(server.store);
    try {
      await expect(trail.append(event())).rejects.toMatchObject({ code: 'audit.unavailable' });
    } finally {
      await sql`alter table audit_rows_away rename to audit_rows`.execute(server.store);
    }
    const lost = createTrail({
      store: connectStore({ url: 'postgres://nobody@127.0.0.1:1/none', name: 'test' }).store,
      signingKeyPem,
    });
    await expect(lost.append(event())).rejects.toMatchObject({ code: 'audit.unavailable' });
  });

  it('fails closed when the head stays locked, and goes on afterwards', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const locked = server.store.transaction().execute(async (tx) => {
      await tx.selectFrom('audit_head').select('seq').forUpdate().execute();
      await held;
    });
    await expect(trail.append(event())).rejects.toMatchObject({ code: 'audit.unavailable' });
    release();
    await locked;
  }, 30_000);
});
