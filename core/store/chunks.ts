/** A pushed chunk is durable before it is queued: the row is the truth, the job only makes it quick. */
import { createHash } from 'node:crypto';
import { KeywardError } from '../errors/index.ts';
import type { Store } from './connect.ts';
import { ensureProject } from './projects.ts';

interface ChunkToKeep {
  readonly id: string;
  readonly project: string;
  readonly scanner: string;
}

/** `false` when exactly this chunk was taken before. Throws `chunk.replayed` when another one had its id. */
export async function keepChunk(store: Store, chunk: ChunkToKeep): Promise<boolean> {
  const text = JSON.stringify(chunk);
  if (UNSTORABLE.test(text)) {
    throw new KeywardError('request.invalid', 'A text of the chunk holds a NUL or half a character.', {
      hint: 'Send paths and titles as well-formed Unicode.',
    });
  }
  const digest = createHash('sha256').update(text).digest('hex');
  const projectId = await ensureProject(store, chunk.project);
  const kept = await store
    .insertInto('chunks')
    .values({ id: chunk.id, project_id: projectId, scanner: chunk.scanner, payload: text, state: 'received', digest })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (kept !== undefined) return true;
  const earlier = await store.selectFrom('chunks').select('digest').where('id', '=', chunk.id).executeTakeFirst();
  if (earlier?.digest === digest) return false;
  throw new KeywardError('chunk.replayed', 'Another chunk with this id was taken before.', {
    hint: 'Scan again: every push makes new chunks.',
  });
}

/** Escapes that JSON allows and Postgres refuses. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** Letters first and no colon, as BullMQ wants it. `round` tells a repeated job from the first. */
export function chunkJobId(id: string, round?: number): string {
  return `c-${id.replaceAll('-', '')}${round === undefined ? '' : `-${round}`}`;
}
