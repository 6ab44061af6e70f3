/** Every failure leaves as `{error: {code, message, hint, docs}}`. What is not ours to explain is named `internal` and nothing more. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import { KeywardError } from '../core/errors/index.ts';
import type { Log } from '../core/log/index.ts';
import { isRefusedByStore, toStoreError } from '../core/store/index.ts';

export function createErrorHandler(log: Log): (error: unknown, c: Context) => Response {
  return (error, c) => {
    const known = toKeywardError(error);
    if (known.httpStatus >= 500)
      log.error({ code: known.code, method: c.req.method, route: c.req.path.slice(0, 200) }, known.message);
    return answerError(c, known);
  };
}

export function answerError(c: Context, error: KeywardError): Response {
  if (error.httpStatus === 401) c.header('www-authenticate', 'Bearer realm="keyward"');
  if (error.httpStatus === 503) c.header('retry-after', '5');
  return c.json(error.toBody(), error.httpStatus as ContentfulStatusCode);
}

function toKeywardError(error: unknown): KeywardError {
  if (error instanceof KeywardError) return error;
  if (error instanceof HTTPException && error.status === 413) return tooLarge();
  if (error instanceof HTTPException && error.status < 500) {
    return new KeywardError('request.invalid', 'The request cannot be read: its body is not the JSON it says it is.', {
      hint: 'Send JSON with the header content-type: application/json.',
    });
  }
  if (isRefusedByStore(error)) {
    return new KeywardError('request.invalid', 'A text or number of the request cannot be stored or looked up.', {
      hint: 'Leave out NUL characters, and numbers out of range.',
    });
  }
  const store = toStoreError(error);
  if (store instanceof KeywardError) return store;
  return new KeywardError('internal', 'The service met a fault of its own.', {
    hint: 'The log of the service holds the time and the place.',
    cause: error,
  });
}

export function tooLarge(): KeywardError {
  return new KeywardError('request.too-large', 'The request body is over the limit.', { hint: 'Send less at once.' });
}

/** Names the first field at fault and what was expected there; values are not repeated. */
export function requestInvalid(error: ZodError): KeywardError {
  const issue = error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'The request' : `Field ${issue.path.map(String).join('.')}`;
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : '';
  return new KeywardError(
    'request.invalid',
    `${place.slice(0, 200)} does not fit: ${(issue?.message ?? 'unknown').slice(0, 300)}${more}.`,
    {
      hint: 'GET /openapi.json describes every request.',
    },
  );
}
