/** A scan is a row first and a job second, as chunks are. */
import { randomUUID } from 'node:crypto';
import type { ScanJob } from '../../../core/queue/index.ts';
import type { ApiContext } from '../../resource.ts';

interface ScanRequest {
  readonly repository: string;
  readonly kind: 'full' | 'push';
  readonly before?: string;
  readonly after?: string;
}

/** The scan's id; null when this push was enqueued before. */
export async function enqueueScan(
  { store, queues }: Pick<ApiContext, 'store' | 'queues'>,
  request: ScanRequest,
): Promise<string | null> {
  const id = `scn_${randomUUID().replaceAll('-', '')}`;
  const row = await store
    .insertInto('scans')
    .values({
      id,
      repository_id: request.repository,
      kind: request.kind,
      before_commit: request.before ?? null,
      after_commit: request.after ?? null,
      state: 'queued',
      findings: null,
      detail: null,
      finished_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['repository_id', 'before_commit', 'after_commit']).where('kind', '=', 'push').doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (row === undefined) return null;
  const job: ScanJob = { schema: 'keyward.scan/1', scan: id };
  // The sweeper queues it when the queue is away now.
  await queues.add('scan', job, { id: `s-${id}` }).catch(() => undefined);
  return id;
}
