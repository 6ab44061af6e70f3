/** Short forms for route descriptions: a JSON body, a JSON answer, and the error answer that every route shares. */
import { z } from '@hono/zod-openapi';
import type { ZodType } from 'zod';

export const ErrorAnswer = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), hint: z.string().nullable(), docs: z.string() }),
  })
  .openapi('Error');

export function jsonBody<T extends ZodType>(schema: T) {
  return { body: { content: { 'application/json': { schema } }, required: true } };
}

export function jsonAnswer<T extends ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/** For `responses`: `{ 200: jsonAnswer(...), ...errorAnswers }`. */
export const errorAnswers = {
  default: { description: 'What went wrong and what to do.', content: { 'application/json': { schema: ErrorAnswer } } },
} as const;

export const secured = [{ token: [] }];
