/** Where alerts are sent. The address is a credential: it goes in, is stored as ciphertext, and only its host comes out. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, requireScope } from '../../../access/index.ts';
import type { Principal } from '../../../access/index.ts';
import { addSink, listSinks, removeSink, SINK_KINDS, testSink } from '../../../audit/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { Name, Part } from '../../names.ts';
import type { ApiContext, Resource } from '../../resource.ts';

const Sink = z
  .object({
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    host: z.string(),
    state: z.enum(['enabled', 'disabled']),
  })
  .openapi('Sink');
const params = z.object({ sink: Part });

const list = createRoute({
  method: 'get',
  path: '/v1/sinks',
  summary: 'The sinks',
  security: secured,
  responses: { 200: jsonAnswer('The sinks.', z.object({ sinks: z.array(Sink) })), ...errorAnswers },
});

const add = createRoute({
  method: 'post',
  path: '/v1/sinks',
  summary: 'Send alerts there; a signing secret is made where the kind needs one, and shown once',
  security: secured,
  request: jsonBody(
    z.strictObject({
      kind: z.string().max(40),
      name: Name,
      url: z.string().max(2048),
      secret: z.string().max(256).optional(),
      /** The receiver stands in a private network. */
      allowPrivate: z.boolean().default(false),
    }),
  ),
  responses: { 201: jsonAnswer('The sink.', z.object({ sink: Sink, secret: z.string().nullable() })), ...errorAnswers },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/sinks/{sink}',
  summary: 'Send nothing there any more',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('Done.', z.object({ deleted: z.literal(true) })), ...errorAnswers },
});

const test = createRoute({
  method: 'post',
  path: '/v1/sinks/{sink}/test',
  summary: 'Send a test message now',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('How it went.', z.object({ ok: z.boolean(), error: z.string().nullable() })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, context) {
    const { store, settings } = context;
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json({ sinks: await listSinks(store) }, 200);
    });
    app.openapi(add, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const request = c.req.valid('json');
      if (!SINK_KINDS.includes(request.kind)) {
        throw new KeywardError('request.invalid', 'There is no kind of sink of that name.', {
          hint: `Kinds: ${SINK_KINDS.join(', ')}.`,
        });
      }
      const added = await addSink(store, settings, request);
      await record(context, principal, `sink ${added.sink.id} added`);
      return c.json(added, 201);
    });
    app.openapi(remove, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { sink } = c.req.valid('param');
      const known = (await listSinks(store)).find(({ id, name }) => id === sink || name === sink);
      if (known === undefined) throw new KeywardError('resource.not-found', 'There is no such sink.');
      // The row first: alerts must not fall silent unseen.
      await record(context, principal, `sink ${known.id} removed`);
      await removeSink(store, known.id);
      return c.json({ deleted: true as const }, 200);
    });
    app.openapi(test, async (c) => {
      requireScope(c.get('principal'), 'admin');
      return c.json(await testSink(store, settings, c.req.valid('param').sink), 200);
    });
  },
};

async function record({ trail }: ApiContext, principal: Principal, id: string): Promise<void> {
  await trail.append({
    kind: 'config.changed',
    time: Date.now(),
    actor: actorOf(principal),
    via: 'api',
    target: { id },
    outcome: 'success',
  });
}
