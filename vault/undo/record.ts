/** The content of an undo record: clear text only inside a sealed file. */
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Reversal } from '../splice/apply.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

const Body = z.strictObject({
  schema: z.literal('keyward.undo/1'),
  /** One run of `fix`: what is undone together. */
  run: z.string().max(64),
  /** Milliseconds since the epoch. */
  time: z.number(),
  path: z.string().refine(isAbsolute),
  hashBefore: hex64,
  hashAfter: hex64,
  edits: z.array(z.strictObject({ start: z.int().min(0), length: z.int().min(0), original: z.base64() })),
  origin: z.strictObject({ project: z.string(), path: z.string(), findings: z.array(z.string()) }).optional(),
});

export interface UndoRecord extends Reversal {
  readonly run: string;
  readonly time: number;
}

export function encodeRecord(record: UndoRecord): Buffer {
  const edits = record.edits.map(({ start, length, original }) => ({
    start,
    length,
    original: Buffer.from(original.buffer, original.byteOffset, original.length).toString('base64'),
  }));
  const { run, time, path, hashBefore, hashAfter, origin } = record;
  return Buffer.from(JSON.stringify({ schema: 'keyward.undo/1', run, time, path, hashBefore, hashAfter, edits, origin }), 'utf8');
}

/** Null when the bytes are not a record. */
export function decodeRecord(bytes: Uint8Array): UndoRecord | null {
  try {
    const { run, time, path, hashBefore, hashAfter, edits, origin } = Body.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return {
      run,
      time,
      path,
      hashBefore,
      hashAfter,
      edits: edits.map(({ start, length, original }) => ({ start, length, original: Buffer.from(original, 'base64') })),
      ...(origin === undefined ? {} : { origin }),
    };
  } catch {
    return null;
  }
}
