/**
 * Opens a pushed chunk for as long as the vault writes take and keeps references. Safe to run twice at once and to be killed
 * anywhere: the vault knows the secret by its keyed identity, a finding has one row, the chunk is marked last.
 */
import { sql } from 'kysely';
import { KeywardError } from '../../core/errors/index.ts';
import { valueId } from '../../core/fingerprint/index.ts';
import { renderReference, transitionsOf } from '../../core/model/index.ts';
import type { Actor, AuditEvent, FindingEvent, FindingState, Secret } from '../../core/model/index.ts';
import { Chunk, IngestJob } from '../../core/queue/index.ts';
import { openChunk } from '../../core/seal/index.ts';
import { isRefusedByStore, toStoreError } from '../../core/store/index.ts';
import type { Job, JobContext } from '../job.ts';
import { itemNames } from '../ingest/item-names.ts';

const VAULT = 'default';
const ACTOR: Actor = { kind: 'service', id: 'worker' };
/** What no further attempt will mend. */
const REFUSALS = new Set(['chunk.invalid', 'request.too-large', 'vault.conflict']);

export const job: Job<IngestJob> = {
  queue: 'ingest',
  concurrency: 3,
  payload: IngestJob,
  async run({ id }, context) {
    const { store } = context;
    // The row is the truth: whoever can write to the queue can not bring in findings.
    const row = await store
      .selectFrom('chunks')
      .select(['state', 'payload', 'project_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) throw new KeywardError('chunk.invalid', 'The queue names a chunk that was never taken.');
    if (row.state !== 'received' || row.payload === null) return { state: row.state, findings: 0 };
    try {
      return await apply(read(row.payload), row.project_id, context);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw toStoreError(error);
      await store
        .updateTable('chunks')
        .set({ state: 'refused', error: refusal, applied_at: new Date() })
        .where('id', '=', id)
        .where('state', '=', 'received')
        .execute();
      return { state: 'refused', findings: 0 };
    }
  },
};

/** Throws `chunk.invalid` for what another version, or somebody with SQL, wrote there. */
function read(payload: unknown): Chunk {
  const chunk = Chunk.safeParse(payload);
  if (chunk.success) return chunk.data;
  throw new KeywardError('chunk.invalid', 'A stored chunk is not one that this version can read.');
}

/** The code to give the chunk up with; null when another attempt may go better. */
function refusalOf(error: unknown): string | null {
  if (error instanceof KeywardError) return REFUSALS.has(error.code) ? error.code : null;
  return isRefusedByStore(error) ? 'chunk.invalid' : null;
}

interface Kept {
  readonly secret: string;
  readonly itemId: string;
  readonly reference: string;
}

async function apply(chunk: Chunk, projectId: string, context: JobContext): Promise<Record<string, number | string>> {
  const outer = { chunk: chunk.id, project: chunk.project, scanner: chunk.scanner, time: chunk.time };
  const findings = chunk.findings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const values = await openChunk(Buffer.from(chunk.sealed, 'base64'), context.identity, {
    ...outer,
    findings: findings.map(({ id }) => id),
  });
  const items = new Map<string, Kept>();
  const kept = new Map<string, Kept>();
  try {
    for (const finding of findings) {
      const value = values.get(finding.id);
      if (value === undefined || value.length === 0)
        throw new KeywardError('chunk.invalid', 'A sealed value is missing or empty.');
      const secret = valueId(context.valueKey, value);
      const item = items.get(secret) ?? (await keep(secret, value, itemNames(finding, chunk.project), context));
      items.set(secret, item);
      kept.set(finding.id, item);
    }
  } finally {
    for (const value of values.values()) value.dispose();
  }
  await storeFindings(findings, projectId, kept, context);
  await finish(chunk.id, projectId, findings, kept, context);
  return { state: 'applied', findings: findings.length };
}

async function keep(
  secret: string,
  value: Secret,
  names: { title: string; field: string },
  { vault }: JobContext,
): Promise<Kept> {
  const { reference, itemId } = await vault.put({ vault: VAULT, ...names, secretId: secret, value, idempotencyKey: secret });
  return { secret, itemId, reference: renderReference(reference) };
}

/** In order of ids, so that two chunks with the same findings cannot wait for each other. */
async function storeFindings(
  findings: Chunk['findings'],
  projectId: string,
  kept: ReadonlyMap<string, Kept>,
  { store }: JobContext,
): Promise<void> {
  const rows = findings.flatMap((finding) => {
    const item = kept.get(finding.id);
    if (item === undefined) return [];
    const { id, rule, title, severity, confidence, level, location, also, preview } = finding;
    const place = { path: location.path, line: location.line, location: JSON.stringify(location), also: JSON.stringify(also) };
    const state = 'vaulted' as const;
    const vaulted = { secret: item.secret, state, item_id: item.itemId, reference: item.reference };
    return [{ project_id: projectId, id, rule, title, severity, confidence, level, preview, ...place, ...vaulted }];
  });
  await store
    .insertInto('findings')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['project_id', 'id']).doUpdateSet((eb) => ({
        secret: eb.ref('excluded.secret'),
        item_id: eb.ref('excluded.item_id'),
        reference: eb.ref('excluded.reference'),
        line: eb.ref('excluded.line'),
        location: eb.ref('excluded.location'),
        also: eb.ref('excluded.also'),
        state: sql<FindingState>`case when findings.secret = excluded.secret then ${stateAfter('seen-again')} else ${stateAfter('value-changed')} end`,
        last_seen: sql<Date>`now()`,
      })),
    )
    .execute();
}

/** The table of transitions as an expression over the stored state. */
function stateAfter(event: FindingEvent) {
  const cases = transitionsOf(event).map(([before, after]) => sql`when ${sql.lit(before)} then ${sql.lit(after)}`);
  return sql<FindingState>`case findings.state ${sql.join(cases, sql` `)} else findings.state end`;
}

/** The trail tells of every finding and item once: chunks of one project take turns here, and what stands there is not told again. */
async function finish(
  chunk: string,
  projectId: string,
  findings: Chunk['findings'],
  kept: ReadonlyMap<string, Kept>,
  { store, trail }: JobContext,
): Promise<void> {
  const events = new Map<string, AuditEvent>();
  const common = { time: Date.now(), actor: ACTOR, via: 'worker', outcome: 'success' } as const;
  for (const { id, rule } of findings) {
    const item = kept.get(id);
    if (item === undefined) continue;
    const { itemId, reference } = item;
    events.set(`item.created ${itemId}`, { ...common, kind: 'item.created', target: { id: itemId, item: itemId, reference } });
    const place = `${projectId}:${id}`;
    events.set(`finding.created ${place}`, {
      ...common,
      kind: 'finding.created',
      context: { rule },
      target: { id: place, reference },
    });
  }
  await store.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`keyward.ingest ${projectId}`}, 0))`.execute(tx);
    const ids = Array.from(events.values(), ({ target }) => target?.id ?? '');
    const told = await sql<{ kind: string; id: string }>`
      select kind, row->'target'->>'id' as id from audit_rows
      where kind in ('finding.created', 'item.created') and row->'target'->>'id' = any(${ids})`.execute(tx);
    for (const { kind, id } of told.rows) events.delete(`${kind} ${id}`);
    await Promise.all(Array.from(events.values(), (event) => trail.append(event)));
    await tx
      .updateTable('chunks')
      .set({ state: 'applied', payload: null, error: null, applied_at: new Date() })
      .where('id', '=', chunk)
      .where('state', '=', 'received')
      .execute();
  });
}
