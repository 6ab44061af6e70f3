/** Carries a plan out: the same bytes as planned on, checked before and after, with an undo record on disk first. */
import { applyByteEdits, verifyRewrite } from './verify.ts';
import type { Plan } from './plan.ts';
import { changed, readRegularFile, replaceFile } from './replace-file.ts';
import { sha256 } from './text.ts';

/** Whose values they were, for the report to the service. */
export interface ReversalOrigin {
  readonly project: string;
  /** The file, as the scan named it. */
  readonly path: string;
  /** Ids of the findings that are gone from the file. */
  readonly findings: readonly string[];
}

/** What it takes to put the old bytes back. Holds values: whoever keeps it seals it. */
export interface Reversal {
  readonly path: string;
  readonly hashBefore: string;
  readonly hashAfter: string;
  /** Offsets in the rewritten file, `length` bytes of which give way to `original`. */
  readonly edits: readonly { readonly start: number; readonly length: number; readonly original: Uint8Array }[];
  readonly origin?: ReversalOrigin;
}

/** Keeps reversals durably. `record` resolves once the record would survive a power loss. */
export interface ReversalLog {
  record(reversal: Reversal): Promise<{ readonly drop: () => Promise<void> }>;
}

/**
 * Rewrites the file of a plan. False when the plan has no edits. Throws `splice.changed`, `splice.verify-failed`,
 * `splice.unsupported` or `splice.unwritable`; the file is then untouched.
 */
export async function applyPlan(plan: Plan, log: ReversalLog): Promise<boolean> {
  if (plan.edits.length === 0) return false;
  const file = await readRegularFile(plan.path);
  if (sha256(file.bytes) !== plan.hash) throw changed(plan.path);
  const after = applyByteEdits(file.bytes, plan.edits);
  await verifyRewrite(plan.path, file.bytes, after, plan.changes);
  const kept: { record?: { readonly drop: () => Promise<void> } } = {};
  try {
    await replaceFile(file, after, async () => {
      kept.record = await log.record(reversalOf(plan, file.bytes, after));
    });
  } catch (error) {
    await kept.record?.drop();
    throw error;
  }
  return true;
}

function reversalOf(plan: Plan, before: Uint8Array, after: Uint8Array): Reversal {
  let shift = 0;
  const edits = plan.edits.map((edit) => {
    const length = Buffer.byteLength(edit.replacement, 'utf8');
    const start = edit.start + shift;
    shift += length - (edit.end - edit.start);
    return { start, length, original: before.subarray(edit.start, edit.end) };
  });
  return { path: plan.path, hashBefore: plan.hash, hashAfter: sha256(after), edits };
}
