/** Vaults and items by name: what is kept, how sensitive it is, and which items are bait. Values go in here and never come out. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, requireScope } from '../../../access/index.ts';
import type { Principal } from '../../../access/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { renderReference, Secret } from '../../../core/model/index.ts';
import type { AuditEvent } from '../../../core/model/index.ts';
import { createBait } from '../../../vault/index.ts';
import { errorAnswers, jsonAnswer, jsonBody, secured } from '../../describe.ts';
import { Part } from '../../names.ts';
import type { ApiContext, Resource } from '../../resource.ts';

const ReferencePart = Part.regex(/^[A-Za-z0-9\-_. ]+$/, 'letters, digits, dash, underscore, dot and space');
const Sensitivity = z.enum(['normal', 'sensitive', 'crown']);
const Item = z
  .object({
    id: z.string(),
    vault: z.string(),
    title: z.string(),
    sensitivity: Sensitivity,
    honeytoken: z.boolean(),
    fields: z.array(z.object({ name: z.string(), version: z.int(), reference: z.string() })),
  })
  .openapi('Item');
const itemParams = z.object({ vault: ReferencePart, item: ReferencePart });
const Stored = z.object({ reference: z.string(), itemId: z.string(), version: z.int(), created: z.boolean() });

const list = createRoute({
  method: 'get',
  path: '/v1/vaults',
  summary: 'The vaults',
  security: secured,
  responses: {
    200: jsonAnswer('The vaults.', z.object({ vaults: z.array(z.object({ id: z.string(), name: z.string(), items: z.int() })) })),
    ...errorAnswers,
  },
});

const items = createRoute({
  method: 'get',
  path: '/v1/vaults/{vault}/items',
  summary: 'The items of a vault, without values',
  security: secured,
  request: { params: z.object({ vault: ReferencePart }) },
  responses: { 200: jsonAnswer('The items.', z.object({ items: z.array(Item) })), ...errorAnswers },
});

const put = createRoute({
  method: 'post',
  path: '/v1/vaults/{vault}/items/{item}',
  summary: 'Store a value: a new item, or the next version of its field',
  security: secured,
  request: {
    params: itemParams,
    ...jsonBody(
      z.strictObject({
        field: ReferencePart,
        value: z.string().min(1).max(200_000),
        sensitivity: Sensitivity.optional(),
        /** The same key again is the same version. */
        idempotencyKey: z.string().min(1).max(120).optional(),
      }),
    ),
  },
  responses: { 200: jsonAnswer('Stored.', Stored), ...errorAnswers },
});

const mark = createRoute({
  method: 'post',
  path: '/v1/vaults/{vault}/items/{item}/marks',
  summary: 'Say how sensitive an item is, or that it is bait',
  security: secured,
  request: {
    params: itemParams,
    ...jsonBody(z.strictObject({ sensitivity: Sensitivity.optional(), honeytoken: z.boolean().optional() })),
  },
  responses: { 200: jsonAnswer('Done.', z.object({ marked: z.literal(true) })), ...errorAnswers },
});

const plant = createRoute({
  method: 'post',
  path: '/v1/vaults/{vault}/honeytokens',
  summary: 'Plant a bait: an item with an invented value; any use of it is an alert',
  security: secured,
  request: {
    params: z.object({ vault: ReferencePart }),
    ...jsonBody(z.strictObject({ item: ReferencePart, field: ReferencePart })),
  },
  responses: { 201: jsonAnswer('Planted.', Stored), ...errorAnswers },
});

const remove = createRoute({
  method: 'delete',
  path: '/v1/vaults/{vault}/items/{item}',
  summary: 'Delete an item with all its versions',
  security: secured,
  request: { params: itemParams },
  responses: { 200: jsonAnswer('Done.', z.object({ deleted: z.literal(true) })), ...errorAnswers },
});

export const resource: Resource = {
  register(app, context) {
    const { store, vault } = context;
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const rows = await store
        .selectFrom('vaults as v')
        .leftJoin('vault_items as i', 'i.vault_id', 'v.id')
        .select(['v.id', 'v.name'])
        .select(({ fn }) => fn.count('i.id').as('items'))
        .groupBy('v.id')
        .orderBy('v.name')
        .execute();
      return c.json({ vaults: rows.map(({ id, name, items: count }) => ({ id, name, items: Number(count) })) }, 200);
    });
    app.openapi(items, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const found = await vault.list(c.req.valid('param').vault);
      const answer = found.map(({ id, vault: name, title, sensitivity, honeytoken, fields }) => ({
        id,
        vault: name,
        title,
        sensitivity,
        honeytoken,
        fields: fields.map((field) => ({
          ...field,
          reference: renderReference({ vault: name, item: title, field: field.name }),
        })),
      }));
      return c.json({ items: answer }, 200);
    });
    app.openapi(put, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { field, value: text, sensitivity, idempotencyKey = randomUUID() } = c.req.valid('json');
      const stored = await storeValue(context, principal, {
        ...c.req.valid('param'),
        field,
        value: Secret.fromText(text),
        idempotencyKey,
        ...(sensitivity === undefined ? {} : { sensitivity }),
      });
      return c.json(stored, 200);
    });
    app.openapi(plant, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { vault: name } = c.req.valid('param');
      const { item, field } = c.req.valid('json');
      const exists = await vault.describe({ vault: name, item, field });
      if (exists !== null) throw new KeywardError('resource.exists', 'There is such an item; a bait has a name of its own.');
      const stored = await storeValue(context, principal, {
        vault: name,
        item,
        field,
        value: createBait(),
        idempotencyKey: randomUUID(),
        honeytoken: true,
      });
      return c.json(stored, 201);
    });
    app.openapi(mark, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { vault: name, item } = c.req.valid('param');
      const { sensitivity, honeytoken } = c.req.valid('json');
      const marks = {
        ...(sensitivity === undefined ? {} : { sensitivity }),
        ...(honeytoken === undefined ? {} : { honeytoken }),
      };
      await requireItem(context, name, item);
      // The row first: a bait that is none any more must not go unseen.
      await record(context, principal, 'item.updated', { vault: name, item }, toClaims(marks));
      await vault.classify({ vault: name, item, field: '-' }, marks);
      return c.json({ marked: true as const }, 200);
    });
    app.openapi(remove, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const { vault: name, item } = c.req.valid('param');
      await requireItem(context, name, item);
      await record(context, principal, 'item.deleted', { vault: name, item });
      await vault.delete({ vault: name, item, field: '-' });
      return c.json({ deleted: true as const }, 200);
    });
  },
};

type Update = Parameters<ApiContext['vault']['update']>[0];
type Marks = Parameters<ApiContext['vault']['classify']>[1];

/** Marked before the trail is asked, so that no failure leaves a bait that nobody watches. */
async function storeValue(context: ApiContext, principal: Principal, { honeytoken, sensitivity, ...update }: Update & Marks) {
  const marks = { ...(honeytoken === undefined ? {} : { honeytoken }), ...(sensitivity === undefined ? {} : { sensitivity }) };
  const { reference, itemId, version, created } = await context.vault.update(update).finally(() => update.value.dispose());
  await context.vault.classify(reference, marks);
  const answer = { reference: renderReference(reference), itemId, version, created };
  const kind = created ? 'item.created' : 'item.updated';
  const target = { reference: answer.reference, item: itemId, field: reference.field, version };
  await record(context, principal, kind, target, toClaims(marks));
  return answer;
}

async function record(
  { trail }: ApiContext,
  principal: Principal,
  kind: AuditEvent['kind'],
  target: NonNullable<AuditEvent['target']>,
  claims: Readonly<Record<string, string>> = {},
): Promise<void> {
  const event = { kind, time: Date.now(), actor: actorOf(principal), via: 'api', target, outcome: 'success' } as const;
  await trail.append(Object.keys(claims).length === 0 ? event : { ...event, context: claims });
}

/** What was set to what: a bait that is none any more must show in the trail. */
function toClaims(marks: Readonly<Record<string, string | boolean>>): Record<string, string> {
  return Object.fromEntries(Object.entries(marks).map(([name, value]) => [name, String(value)]));
}

async function requireItem({ vault }: ApiContext, name: string, item: string): Promise<void> {
  if (await vault.classify({ vault: name, item, field: '-' }, {})) return;
  throw new KeywardError('resource.not-found', 'There is no such item.', { hint: 'keyward vault list VAULT shows the names.' });
}
