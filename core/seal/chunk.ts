/** What stands inside a sealed chunk, and the check that it belongs to the findings that travel outside it. */
import { z } from 'zod';
import { KeywardError } from '../errors/index.ts';
import { Secret } from '../model/index.ts';
import { open, seal } from './age.ts';

/** Findings in one chunk at most; more gave no further speed in measurement, and a chunk fails as a whole. */
export const CHUNK_LIMIT = 200;

const SealedBody = z.strictObject({
  schema: z.literal('keyward.sealed/1'),
  chunk: z.string(),
  project: z.string(),
  scanner: z.string(),
  time: z.number(),
  rows: z.array(z.strictObject({ finding: z.string(), value: z.string() })).max(CHUNK_LIMIT),
});

export interface ChunkContext {
  readonly chunk: string;
  readonly project: string;
  readonly scanner: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** Values keyed by finding id, sealed as one age file. */
export async function sealChunk(
  context: ChunkContext,
  values: ReadonlyMap<string, Secret>,
  recipient: string,
): Promise<Uint8Array> {
  const rows = Array.from(values, ([finding, value]) => ({ finding, value: Buffer.from(value.reveal()).toString('base64') }));
  const plaintext = Buffer.from(JSON.stringify({ schema: 'keyward.sealed/1', ...context, rows }), 'utf8');
  try {
    return await seal(plaintext, recipient);
  } finally {
    plaintext.fill(0);
  }
}

/**
 * Opens a chunk and compares what stands inside with the context and finding ids that travelled outside.
 * Throws `chunk.invalid` when they disagree. The caller disposes of the values.
 */
export async function openChunk(
  sealed: Uint8Array,
  identity: string,
  outer: ChunkContext & { readonly findings: readonly string[] },
): Promise<Map<string, Secret>> {
  const plaintext = await open(sealed, identity);
  try {
    const body = SealedBody.parse(JSON.parse(Buffer.from(plaintext).toString('utf8')));
    const agrees =
      body.chunk === outer.chunk && body.project === outer.project && body.scanner === outer.scanner && body.time === outer.time;
    const values = new Map(body.rows.map((row) => [row.finding, new Secret(Buffer.from(row.value, 'base64'))]));
    const isOneToOne = values.size === body.rows.length && new Set(outer.findings).size === outer.findings.length;
    if (!agrees || !isOneToOne || values.size !== outer.findings.length || !outer.findings.every((id) => values.has(id)))
      throw new Error('disagrees');
    return values;
  } catch {
    // The cause is dropped on purpose: a parser's message may quote what it read.
    throw new KeywardError('chunk.invalid', 'A sealed chunk does not agree with the findings that travelled with it.');
  } finally {
    plaintext.fill(0);
  }
}
