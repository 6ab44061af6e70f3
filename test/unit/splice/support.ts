/** Shared by the splice tests: items from a text, and a plan carried out in memory. */
import { parseReference, Secret } from '../../../core/model/index.ts';
import type { Plan, SpliceItem } from '../../../vault/index.ts';

export const REFERENCE = 'kw://dev/service-token/value';

/** An item for the `nth` occurrence of `value` in the file. */
export function itemOf(
  file: Uint8Array | string,
  value: string,
  options: { nth?: number; reference?: string; raw?: string } = {},
): SpliceItem {
  const bytes = Buffer.from(file);
  const raw = options.raw ?? value;
  let byteStart = -1;
  for (let n = 0; n <= (options.nth ?? 0); n++) byteStart = bytes.indexOf(raw, byteStart + 1);
  if (byteStart < 0) throw new Error('the test’s file does not hold the value');
  return {
    byteStart,
    byteEnd: byteStart + Buffer.byteLength(raw),
    value: Secret.fromText(value),
    reference: parseReference(options.reference ?? REFERENCE),
  };
}

export function carriedOut(file: Uint8Array | string, plan: Plan): Buffer {
  const bytes = Buffer.from(file);
  const parts: Buffer[] = [];
  let at = 0;
  for (const edit of plan.edits) {
    parts.push(bytes.subarray(at, edit.start), Buffer.from(edit.replacement));
    at = edit.end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
