/** Scans a batch of places in whatever thread it is called, and keeps the books of what was not scanned. */
import { KeywardError } from '../core/errors/index.ts';
import type { ErrorCode } from '../core/errors/index.ts';
import type { ExclusionReason, Skipped } from '../core/model/index.ts';
import type { PlaceScanner } from './place-scanner.ts';
import type { RawFinding } from './raw-finding.ts';
import type { Ledger, Place, Reader, ReaderSpec } from './source.ts';

export interface Books extends Ledger {
  readonly skipped: Skipped[];
  readonly excluded: Partial<Record<ExclusionReason, number>>;
}

export interface BatchResult {
  readonly found: readonly RawFinding[];
  readonly skipped: readonly Skipped[];
  readonly excluded: Readonly<Partial<Record<ExclusionReason, number>>>;
  readonly files: number;
  readonly bytes: number;
  readonly candidates: number;
  readonly byGit: number;
  /** What stopped the batch, in a form that crosses threads. */
  readonly failure?: { readonly code: ErrorCode; readonly message: string; readonly hint?: string | undefined };
}

export function createBooks(): Books {
  const skipped: Skipped[] = [];
  const excluded: Partial<Record<ExclusionReason, number>> = {};
  return {
    skipped,
    excluded,
    skip: (entry) => void skipped.push(entry),
    exclude: (reason) => void (excluded[reason] = (excluded[reason] ?? 0) + 1),
  };
}

export async function openReader(spec: ReaderSpec, maxFileSize: number | undefined): Promise<Reader> {
  if (spec.kind === 'file') {
    const { openFileReader } = await import('./source/file-reader.ts');
    return openFileReader({ maxFileSize });
  }
  if (spec.kind === 'here') throw new TypeError('such a source opens its own reader');
  const { openGitReader } = await import('./source/git-reader.ts');
  return openGitReader(spec.repository);
}

/** Never throws for what Keyward knows how to say: the failure stands in the result, with what was found before it. */
export async function scanBatch(
  scanner: PlaceScanner,
  reader: Reader,
  places: readonly Place[],
  maxFileSize: number | undefined,
  signal?: AbortSignal,
): Promise<BatchResult> {
  const books = createBooks();
  const before = { ...scanner.counts, byGit: reader.counts?.byGit ?? 0 };
  const found: RawFinding[] = [];
  let failure: BatchResult['failure'];
  try {
    for (const place of places) {
      if (maxFileSize !== undefined && place.size !== undefined && place.size > maxFileSize) {
        books.skip({ path: place.path, reason: 'too-large', detail: `${place.size} bytes; the cap is ${maxFileSize}` });
      } else for (const raw of await scanner.scan(place, reader, books, signal)) found.push(raw);
    }
  } catch (error) {
    if (!(error instanceof KeywardError)) throw error;
    failure = { code: error.code, message: error.message, hint: error.hint };
  }
  return {
    found,
    skipped: books.skipped,
    excluded: books.excluded,
    files: scanner.counts.files - before.files,
    bytes: scanner.counts.bytes - before.bytes,
    candidates: scanner.counts.candidates - before.candidates,
    byGit: (reader.counts?.byGit ?? 0) - before.byGit,
    ...(failure === undefined ? {} : { failure }),
  };
}
