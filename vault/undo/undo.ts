/** Puts back the bytes that `fix` replaced, if the file is still the one that `fix` wrote. */
import { sep } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import { readRegularFile, replaceFile } from '../splice/replace-file.ts';
import { sha256 } from '../splice/text.ts';
import type { UndoRecord } from './record.ts';
import { removeRecord } from './undo-log.ts';
import type { StoredRecord } from './undo-log.ts';

/**
 * The records that one `undo` takes back, latest first: without paths those of the last run of `fix`, else for each file at
 * or below a path its last one. Paths are absolute.
 */
export function selectRecords(records: readonly StoredRecord[], paths: readonly string[]): StoredRecord[] {
  if (paths.length === 0) return records.filter(({ record }) => record.run === records[0]?.record.run);
  const seen = new Set<string>();
  return records.filter(({ record: { path } }) => {
    const wanted = paths.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
    if (!wanted || seen.has(path)) return false;
    seen.add(path);
    return true;
  });
}

/**
 * `restored`, or `unchanged` when the file holds the old bytes already (a rewrite that never happened). Throws
 * `undo.changed` when it holds anything else; the file and the record then stay as they are.
 */
export async function undoRewrite(
  stored: StoredRecord,
  options: { readonly dryRun?: boolean } = {},
): Promise<'restored' | 'unchanged'> {
  const { record } = stored;
  const file = await readRegularFile(record.path);
  const hash = sha256(file.bytes);
  const pending = hash === record.hashAfter;
  if (!pending && hash !== record.hashBefore) throw changed(record.path);
  if (pending) {
    const original = restore(record, file.bytes);
    if (sha256(original) !== record.hashBefore) throw changed(record.path);
    if (options.dryRun !== true) await replaceFile(file, original);
    original.fill(0);
  }
  if (options.dryRun !== true) await removeRecord(stored.file);
  return pending ? 'restored' : 'unchanged';
}

function restore(record: UndoRecord, bytes: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const edit of record.edits) {
    if (edit.start < at || edit.start + edit.length > bytes.length) throw changed(record.path);
    parts.push(bytes.subarray(at, edit.start), edit.original);
    at = edit.start + edit.length;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

function changed(path: string): KeywardError {
  return new KeywardError('undo.changed', `${path} changed since it was rewritten; it is left as it is.`, {
    hint: 'Take that later change back first, or put the value in by hand.',
  });
}
