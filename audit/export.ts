/**
 * An export that verifies without the service: a first line with key and head, then a row a line, each in canonical form, so
 * that no byte of the file is free. The key in the file proves little unless it is compared with one known from elsewhere.
 */
import type { AuditRow } from '../core/model/index.ts';
import { canonicalJson } from './canonical-json.ts';
import { verifyTrail } from './verify.ts';
import type { Head, VerifyReport } from './verify.ts';

interface ExportHeader {
  readonly schema: 'keyward.audit-export/1';
  readonly head: Head;
  readonly publicKey: string;
}

/** Lines of the file, each with its line end. */
export async function* exportLines(
  rows: AsyncIterable<AuditRow> | Iterable<AuditRow>,
  header: Omit<ExportHeader, 'schema'>,
): AsyncGenerator<string> {
  yield `${canonicalJson({ schema: 'keyward.audit-export/1', ...header })}\n`;
  for await (const row of rows) {
    if (row.seq > header.head.seq) return;
    yield `${canonicalJson(row)}\n`;
  }
}

export interface ExportReport extends VerifyReport {
  /** The key that the file names. */
  readonly publicKey: string;
}

/** Verifies the bytes of an export. `known` is what the reader knows from elsewhere. */
export async function verifyExport(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  known: { readonly publicKey?: string; readonly heads?: readonly Head[] } = {},
): Promise<ExportReport> {
  const lines = splitLines(chunks);
  const first = await lines.next();
  const header = first.done === true ? null : toHeader(first.value);
  const broken = (detail: string): ExportReport => ({
    rows: 0,
    head: { seq: 0, hash: '' },
    publicKey: header?.publicKey ?? '',
    fault: { seq: 0, problem: 'malformed', detail },
  });
  if (header === null) return broken('the first line is not the header of an export');
  if (known.publicKey !== undefined && known.publicKey !== header.publicKey)
    return broken('the file names another key than expected');
  const report = await verifyTrail(lines, header.publicKey, { known: [header.head, ...(known.heads ?? [])] });
  if (report.fault !== null) return { ...report, publicKey: header.publicKey };
  const { seq, hash } = report.head;
  if (seq !== header.head.seq || hash !== header.head.hash) return broken('the rows do not end at the head that the file names');
  return { ...report, publicKey: header.publicKey };
}

function toHeader(value: unknown): ExportHeader | null {
  if (typeof value !== 'object' || value === null) return null;
  const { schema, publicKey, head, ...rest } = value as Record<string, unknown>;
  if (schema !== 'keyward.audit-export/1' || typeof publicKey !== 'string' || Object.keys(rest).length > 0) return null;
  if (typeof head !== 'object' || head === null) return null;
  const { seq, hash, ...others } = head as Record<string, unknown>;
  if (!Number.isSafeInteger(seq) || typeof hash !== 'string' || Object.keys(others).length > 0) return null;
  return { schema, publicKey, head: { seq: seq as number, hash } };
}

/** A row of a trail has bounded fields; a longer line is no row. */
const MAX_LINE = 256 * 1024;

/** Parsed lines; null for a line that is not canonical JSON, which then fails as a row. */
async function* splitLines(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  try {
    for await (const chunk of chunks) {
      const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) yield parseLine(piece);
      if (rest.length > MAX_LINE) break;
    }
    rest += decoder.decode();
  } catch {
    yield null;
    return;
  }
  // The last line has a line end too.
  if (rest !== '') yield null;
}

function parseLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return canonicalJson(value) === line ? value : null;
  } catch {
    return null;
  }
}
