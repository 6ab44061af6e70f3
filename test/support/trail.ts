/** A small trail without a database: the same hashes and signatures as the real one. */
import { createPrivateKey } from 'node:crypto';
import { exportLines, generateSigningKey, GENESIS, publicKeyOf } from '../../audit/index.ts';
import { hashRow, signHead } from '../../audit/chain.ts';
import type { AuditEvent, AuditRow } from '../../core/model/index.ts';

export interface SmallTrail {
  readonly rows: readonly AuditRow[];
  readonly publicKey: string;
  readonly signingKeyPem: string;
}

export function createSmallTrail(events: readonly AuditEvent[], signingKeyPem = generateSigningKey()): SmallTrail {
  const key = createPrivateKey(signingKeyPem);
  const rows: AuditRow[] = [];
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    const uid = `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`;
    const unsigned = { ...event, seq, uid, prevHash: rows.at(-1)?.hash ?? GENESIS };
    const hash = hashRow(unsigned);
    rows.push({ ...unsigned, hash, signature: signHead(key, seq, hash) });
  }
  return { rows, publicKey: publicKeyOf(signingKeyPem), signingKeyPem };
}

export async function exportOf({ rows, publicKey }: SmallTrail): Promise<string> {
  const head = { seq: rows.at(-1)?.seq ?? 0, hash: rows.at(-1)?.hash ?? GENESIS };
  let text = '';
  for await (const line of exportLines(rows, { publicKey, head })) text += line;
  return text;
}

/** A resolve by an agent, `at` milliseconds after a fixed moment. */
export function resolveEvent(at: number, changes: Partial<AuditEvent> = {}): AuditEvent {
  return {
    kind: 'resolve',
    time: 1_800_000_000_000 + at,
    actor: { kind: 'agent', id: 'agt_1', class: 'ci', owner: 'ada' },
    via: 'run',
    target: { reference: 'kw://v/item/field', vault: 'v', item: 'item', field: 'field', version: 1 },
    decision: { effect: 'allow', reason: 'granted', policies: ['grt_1'] },
    outcome: 'success',
    risk: { sensitivity: 'normal', honeytoken: false },
    ...changes,
  };
}
