/**
 * Verifies a trail row by row, from whatever source, in constant memory: gaps, forks, alterations, signatures, and a tail that
 * is shorter than a head somebody remembers. It reports the first fault and stops there.
 */
import type { KeyObject } from 'node:crypto';
import { GENESIS, hashRow, importPublicKey, isHeadSigned } from './chain.ts';
import type { UnsignedRow } from './chain.ts';

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export type TrailProblem = 'malformed' | 'gap' | 'repeated' | 'fork' | 'altered' | 'bad-signature' | 'truncated';

export interface VerifyReport {
  /** Rows that verified, counted from the first. */
  readonly rows: number;
  /** The newest head that verified. */
  readonly head: Head;
  /** The first fault; null for a sound trail. */
  readonly fault: { readonly seq: number; readonly problem: TrailProblem; readonly detail: string } | null;
}

/** `publicKey` is 32 bytes in base64; `known` are heads that somebody remembers. Faults are values, not errors. */
export async function verifyTrail(
  rows: AsyncIterable<unknown> | Iterable<unknown>,
  publicKey: string,
  { known = [] }: { readonly known?: readonly Head[] } = {},
): Promise<VerifyReport> {
  const key = importPublicKey(publicKey);
  let head: Head = { seq: 0, hash: GENESIS };
  const report = (seq: number, problem: TrailProblem, detail: string): VerifyReport => ({
    rows: head.seq,
    head,
    fault: { seq, problem, detail },
  });
  if (key === null) return report(0, 'malformed', 'the public key is not 32 bytes in base64');
  for await (const row of rows) {
    const fault = checkRow(row, head, key);
    if (fault !== null) return report(head.seq + 1, fault.problem, fault.detail);
    const { seq, hash } = row as Head;
    if (known.some((other) => other.seq === seq && other.hash !== hash)) {
      return report(seq, 'fork', 'the row differs from the head that was known before');
    }
    head = { seq, hash };
  }
  const newest = Math.max(0, ...known.map(({ seq }) => seq));
  if (newest > head.seq) {
    return report(head.seq + 1, 'truncated', `the trail ends at ${head.seq}; row ${newest} was known before`);
  }
  return { rows: head.seq, head, fault: null };
}

function checkRow(row: unknown, head: Head, key: KeyObject): { problem: TrailProblem; detail: string } | null {
  if (!isShaped(row)) return { problem: 'malformed', detail: 'the row lacks seq, prevHash, hash or signature' };
  const { hash, signature, ...unsigned } = row;
  const wanted = head.seq + 1;
  if (row.seq > wanted) return { problem: 'gap', detail: `row ${wanted} is missing; ${row.seq} follows ${head.seq}` };
  if (row.seq < wanted) return { problem: 'repeated', detail: `row ${row.seq} comes again, or out of order` };
  if (row.prevHash !== head.hash) return { problem: 'fork', detail: 'the row does not continue the row before it' };
  if (safeHash(unsigned as UnsignedRow) !== hash) return { problem: 'altered', detail: 'the row is not the one that was hashed' };
  if (!isHeadSigned(key, row.seq, hash, signature)) {
    return { problem: 'bad-signature', detail: 'the head is not signed by this key' };
  }
  return null;
}

function isShaped(row: unknown): row is { seq: number; prevHash: string; hash: string; signature: string } {
  if (typeof row !== 'object' || row === null) return false;
  const { seq, prevHash, hash, signature } = row as Record<string, unknown>;
  const isDigest = (text: unknown) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
  return Number.isSafeInteger(seq) && isDigest(prevHash) && isDigest(hash) && typeof signature === 'string';
}

/** What canonical JSON cannot carry was never hashed. */
function safeHash(row: UnsignedRow): string | null {
  try {
    return hashRow(row);
  } catch {
    return null;
  }
}
