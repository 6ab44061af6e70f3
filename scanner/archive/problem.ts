/** Why an archive, or the rest of it, is not read. Thrown by the readers, listed by the walk; never a reason to end a scan. */
import type { SkipReason } from '../../core/model/index.ts';

export class ArchiveProblem extends Error {
  readonly reason: SkipReason;

  /** `detail` is a sentence for the reader, without content. */
  constructor(reason: SkipReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

export function corrupt(detail: string): ArchiveProblem {
  return new ArchiveProblem('corrupt', detail);
}
