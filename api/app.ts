/** The HTTP application without a socket: guards, errors, documentation, and every resource that stands in `resources/`. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { KeywardError } from '../core/errors/index.ts';
import { createLog } from '../core/log/index.ts';
import type { Log } from '../core/log/index.ts';
import { requireToken } from './authentication.ts';
import { answerError, createErrorHandler, requestInvalid, tooLarge } from './errors.ts';
import { guardHost } from './guard.ts';
import { registerHealth } from './health.ts';
import { registerMetrics } from './metrics.ts';
import type { ApiContext, ApiEnv, Resource } from './resource.ts';
import { registry } from './resources/registry.generated.ts';

export interface AppOptions {
  /** Host names besides loopback. */
  readonly hosts?: readonly string[];
  readonly log?: Log;
}

const KIB = 1024;
/** A chunk of 200 findings is far below; GitHub sends webhooks of up to 25 MB. */
const LIMITS = { chunk: 8 * KIB * KIB, webhook: 25 * KIB * KIB, other: 256 * KIB };

export function createApp(context: ApiContext, options: AppOptions = {}): OpenAPIHono<ApiEnv> {
  const log = options.log ?? createLog({ name: 'api', level: 'silent' });
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (!result.success) throw requestInvalid(result.error);
    },
  });
  app.onError(createErrorHandler(log));
  app.notFound((c) =>
    answerError(c, new KeywardError('route.not-found', 'There is no such address.', { hint: 'GET /openapi.json lists them.' })),
  );
  app.use(guardHost(options.hosts));
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw tooLarge();
      },
    });
  const limits = { chunk: limit(LIMITS.chunk), webhook: limit(LIMITS.webhook), other: limit(LIMITS.other) };
  app.use((c, next) => {
    if (c.req.path.startsWith('/webhooks/')) return limits.webhook(c, next);
    return c.req.path === '/v1/chunks' ? limits.chunk(c, next) : limits.other(c, next);
  });
  registerHealth(app, context);
  registerMetrics(app, context);
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.use('/v1/*', requireToken(context));
  const resources: Readonly<Record<string, { readonly resource: Resource }>> = registry;
  for (const { resource } of Object.values(resources)) resource.register(app, context);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Keyward', version: '1', description: 'The service: findings in, references and audited values out.' },
  });
  return app;
}
