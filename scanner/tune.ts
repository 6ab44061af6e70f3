/** From what a person wrote for other tools to what a scan is asked. Nothing of it is loaded where there is no such file. */
import type { AcceptedEntry } from './accepted/accepted.ts';
import type { OwnTables } from '../core/config/index.ts';
import type { ForeignSource } from './dialect/extend.ts';
import type { ForeignTuning } from './dialect/foreign-tuning.ts';
import type { Tuning } from './tuning/tuning.ts';

export interface AcceptedFile {
  readonly kind: 'fingerprints' | 'baseline';
  readonly text: string;
  /** Names the file in messages. */
  readonly shown: string;
}

/** Throws `config.invalid`. */
export async function readForeignTuning(source: ForeignSource): Promise<ForeignTuning> {
  const { tuneByForeign } = await import('./dialect/foreign-tuning.ts');
  return tuneByForeign(source);
}

/** Throws `config.invalid`. */
export async function readOwnTuning(own: OwnTables): Promise<Tuning> {
  const { tuneByOwn } = await import('./dialect/own-tuning.ts');
  return tuneByOwn(own);
}

/** Throws `ignore.invalid`. */
export async function readAccepted(files: readonly AcceptedFile[]): Promise<AcceptedEntry[]> {
  const [{ readFingerprints }, { readBaseline }] = await Promise.all([
    import('./accepted/fingerprints.ts'),
    import('./accepted/baseline.ts'),
  ]);
  return files.flatMap(({ kind, text, shown }) =>
    kind === 'baseline' ? readBaseline(text, shown) : readFingerprints(text, shown),
  );
}
