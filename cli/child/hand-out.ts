/** Asks the service for the values of references, all of them or none. Values stay in this process and the child it starts. */
import { z } from 'zod';
import { ERROR_CODES, KeywardError } from '../../core/errors/index.ts';
import type { ErrorCode } from '../../core/errors/index.ts';
import { Secret } from '../../core/model/index.ts';
import type { Client } from '../client.ts';

const Answer = z.object({
  results: z.array(
    z.union([
      z.object({ ok: z.literal(true), asked: z.string(), value: z.string(), encoding: z.enum(['utf8', 'base64']) }),
      z.object({
        ok: z.literal(false),
        asked: z.string(),
        error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullish() }),
      }),
    ]),
  ),
});

/** References in one request. */
const PAGE = 100;

export interface Request {
  readonly via: 'run' | 'inject' | 'cli';
  /** For the trail: what is started, never with what. */
  readonly context: Readonly<Record<string, string>>;
  /** Where a reference stands, for messages. */
  whereIs?(reference: string): string;
}

/** Throws the error of the first reference that is refused, naming where it stands. */
export async function handOut(client: Client, references: Iterable<string>, request: Request): Promise<Map<string, Secret>> {
  const wanted = [...new Set(references)];
  const values = new Map<string, Secret>();
  for (let first = 0; first < wanted.length; first += PAGE) {
    const page = wanted.slice(first, first + PAGE);
    const body = await client.post('/v1/resolve', { references: page, via: request.via, context: request.context });
    const answer = Answer.safeParse(body);
    // The parser's own message could quote the answer, and so a value.
    if (!answer.success)
      throw new KeywardError('service.unreachable', 'The service answered something that is no list of values.');
    for (const result of answer.data.results) {
      if (!result.ok) {
        const where = request.whereIs?.(result.asked);
        throw toError(result.error, where === undefined ? result.asked : `${where}: ${result.asked}`);
      }
      values.set(result.asked, new Secret(new Uint8Array(Buffer.from(result.value, result.encoding))));
    }
  }
  const missing = wanted.find((reference) => !values.has(reference));
  if (missing !== undefined) throw new KeywardError('service.unreachable', `The service left out ${missing}.`);
  return values;
}

function toError(
  { code, message, hint }: { code: string; message: string; hint?: string | null | undefined },
  where: string,
): KeywardError {
  const known = Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'access.denied';
  return new KeywardError(known, `${where}: ${message}`, hint == null ? {} : { hint });
}
