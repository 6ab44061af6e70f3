/** Values for agents: each reference is decided, written down and answered on its own. */
import { createRoute, z } from '@hono/zod-openapi';
import { createGrantPolicy, resolveReference } from '../../../access/index.ts';
import type { CallOrigin, Principal, ResolveDependencies } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import type { ErrorCode } from '../../../core/errors/index.ts';
import type { Secret } from '../../../core/model/index.ts';
import { errorAnswers, ErrorAnswer, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { claimsOf, sourceOf } from '../../origin.ts';
import type { Resource } from '../../resource.ts';

const Request = z.strictObject({
  references: z.array(z.string().max(2048)).min(1).max(100),
  /** How the value will be used, as the caller says. */
  via: z.enum(['api', 'run', 'inject', 'cli', 'sdk', 'mcp']).default('api'),
  /** Claims about the caller for the trail (run id, process); never a secret. */
  context: z.record(z.string().max(64), z.string().max(256)).default({}),
});

const Result = z.union([
  z.object({
    ok: z.literal(true),
    asked: z.string(),
    reference: z.string(),
    version: z.int(),
    value: z.string(),
    encoding: z.enum(['utf8', 'base64']),
  }),
  z.object({ ok: z.literal(false), asked: z.string(), error: ErrorAnswer.shape.error }),
]);
type Result = z.infer<typeof Result>;

const resolve = createRoute({
  method: 'post',
  path: '/v1/resolve',
  summary: 'Values of references, for an agent; a result for each, in order',
  security: secured,
  request: jsonBody(Request),
  responses: { 200: jsonAnswer('A result for each reference.', z.object({ results: z.array(Result) })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, vault, trail }) {
    const dependencies = { vault, trail, policy: createGrantPolicy(store) };
    app.openapi(resolve, async (c) => {
      const { references, via, context } = c.req.valid('json');
      const source = sourceOf(c);
      const origin = { via, context: { ...context, ...claimsOf(c) }, ...(source === undefined ? {} : { source }) };
      const results: Result[] = [];
      for (const reference of references) results.push(await resolveOne(dependencies, c.get('principal'), reference, origin));
      return c.json({ results }, 200);
    });
  },
};

/** These concern the whole call: nothing else of it would succeed either. */
const WHOLE: ReadonlySet<ErrorCode> = new Set(['audit.unavailable', 'store.unreachable', 'vault.key-wrong'] as const);

async function resolveOne(
  dependencies: ResolveDependencies,
  principal: Principal,
  asked: string,
  origin: CallOrigin,
): Promise<Result> {
  try {
    const { value, reference, version } = await resolveReference(dependencies, principal, asked, origin);
    try {
      return { ok: true, asked, reference, version, ...toText(value) };
    } finally {
      value.dispose();
    }
  } catch (error) {
    if (!(error instanceof KeywardError) || WHOLE.has(error.code)) throw error;
    return { ok: false, asked, error: error.toBody().error };
  }
}

function toText(value: Secret): { value: string; encoding: 'utf8' | 'base64' } {
  const bytes = value.reveal();
  const text = value.revealText();
  if (Buffer.from(text, 'utf8').equals(bytes)) return { value: text, encoding: 'utf8' };
  return { value: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
}
