/** Alerts, each with the rows that prove it. */
import { createRoute, z } from '@hono/zod-openapi';
import { actorOf, requireScope } from '../../../access/index.ts';
import { acknowledgeAlert, findAlert, listAlerts } from '../../../audit/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';
import { errorAnswers, jsonAnswer, secured } from '../../describe.ts';
import { Part } from '../../names.ts';
import type { Resource } from '../../resource.ts';

const AnyObject = z.record(z.string(), z.unknown());
const Alert = AnyObject.openapi('Alert');
const params = z.object({ alert: Part });
const State = z.enum(['open', 'acknowledged', 'closed']);

const list = createRoute({
  method: 'get',
  path: '/v1/alerts',
  summary: 'Alerts, newest first',
  security: secured,
  request: { query: z.strictObject({ state: State.optional() }) },
  responses: { 200: jsonAnswer('The alerts.', z.object({ alerts: z.array(Alert) })), ...errorAnswers },
});

const show = createRoute({
  method: 'get',
  path: '/v1/alerts/{alert}',
  summary: 'An alert and the rows that prove it',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('The alert.', z.object({ alert: Alert, rows: z.array(AnyObject) })), ...errorAnswers },
});

const acknowledge = createRoute({
  method: 'post',
  path: '/v1/alerts/{alert}/acknowledge',
  summary: 'Say that somebody looks into it',
  security: secured,
  request: { params },
  responses: { 200: jsonAnswer('The alert.', Alert), ...errorAnswers },
});

export const resource: Resource = {
  register(app, { store, trail }) {
    app.openapi(list, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const { state } = c.req.valid('query');
      return c.json({ alerts: (await listAlerts(store, state === undefined ? {} : { state })).map(toObject) }, 200);
    });
    app.openapi(show, async (c) => {
      requireScope(c.get('principal'), 'admin');
      const found = await findAlert(store, c.req.valid('param').alert);
      if (found === null) throw noAlert();
      return c.json({ alert: toObject(found.alert), rows: found.rows.map(toObject) }, 200);
    });
    app.openapi(acknowledge, async (c) => {
      const principal = c.get('principal');
      requireScope(principal, 'admin');
      const alert = await acknowledgeAlert(store, c.req.valid('param').alert);
      if (alert === null) throw noAlert();
      const actor = actorOf(principal);
      await trail.append({
        kind: 'alert.updated',
        time: Date.now(),
        actor,
        via: 'api',
        target: { id: alert.id },
        outcome: 'success',
      });
      return c.json(toObject(alert), 200);
    });
  },
};

function toObject(value: object): Record<string, unknown> {
  return { ...value };
}

function noAlert(): KeywardError {
  return new KeywardError('resource.not-found', 'There is no such alert.', { hint: 'keyward alerts lists them.' });
}
