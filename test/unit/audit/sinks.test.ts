import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { post } from '../../../audit/delivery/post.ts';
import { judgeStatus } from '../../../audit/delivery/sink.ts';
import type { AlertMessage } from '../../../audit/delivery/sink.ts';
import { sink as slack } from '../../../audit/sinks/slack.ts';
import { sink as webhook } from '../../../audit/sinks/webhook.ts';
import type { Alert } from '../../../core/model/index.ts';
import { startReceiver } from '../../fakes/receiver.ts';
import { createSmallTrail, resolveEvent } from '../../support/trail.ts';

const NOW = 1_800_000_000;

function message(changes: Partial<Alert> = {}, rows = 3): AlertMessage {
  const alert: Alert = {
    id: 'alr_1',
    detector: 'honeytoken',
    severity: 'critical',
    title: 'A honeytoken was used',
    summary: 'The identity asked for the bait kw://v/item/field.',
    identity: 'agt_1',
    identityClass: 'ci',
    owner: 'ada',
    window: { start: NOW * 1000, end: NOW * 1000 },
    evidence: [1, 2, 3],
    dedupKey: 'k',
    firstSeen: NOW * 1000,
    lastSeen: NOW * 1000,
    count: 1,
    state: 'open',
    ...changes,
  };
  const trail = createSmallTrail(Array.from({ length: rows }, (_, at) => resolveEvent(at)));
  return { id: 'msg_dlv_1', kind: 'alert.raised', alert, identityName: 'bot', rows: trail.rows };
}

describe('Slack message', () => {
  const settings = { url: 'https://hooks.example.com/x', allowPrivate: false };
  const render = (one: AlertMessage) =>
    JSON.parse(slack.build(settings, one, NOW).body) as { text: string; blocks: { type: string }[] };

  it('says what, who, how often, since when and where the proof is', () => {
    const { text, blocks } = render(message());
    expect(text).toContain('CRITICAL: A honeytoken was used');
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'section', 'section', 'section', 'section', 'context']);
    const all = JSON.stringify(blocks);
    for (const part of [
      'bot',
      'ada',
      'ci',
      'rows 1–3',
      'Stop it at once: `keyward agent suspend bot`',
      '`keyward alerts show alr_1`',
      '`keyward alerts ack alr_1`',
      'row 3, 2027-01-15 08:00:00 UTC, resolve (allow, granted) via run: kw://v/item/field',
    ])
      expect(all).toContain(part);
  });

  it('advises by what it is about: no suspension of who is no agent, no haste for what can wait', () => {
    const textOf = (one: AlertMessage) => JSON.stringify(render(one).blocks);
    expect(textOf({ ...message(), identityName: 'agt_1' })).not.toContain('suspend');
    expect(textOf({ ...message(), identityName: 'bot`; x' })).toContain('`keyward agent suspend agt_1`');
    expect(textOf(message({ severity: 'medium' }))).toContain('Stop it, if its owner does not expect this');
    expect(textOf(message({ state: 'acknowledged' }))).not.toContain('alerts ack');
    expect(textOf(message({ state: 'closed' }))).not.toContain('*Next*');
  });

  it('says how many rows it leaves out, and shows the newest', () => {
    const all = JSON.stringify(render(message({ evidence: [1, 2, 3, 4, 5, 6, 7, 8] }, 8)).blocks);
    expect(all).toContain('the last 5 of 8 rows');
    expect(all).toContain('row 8,');
    expect(all).not.toContain('row 3,');
  });

  it('stays within Slack’s limits whatever it is told', () => {
    const long = '<!channel> *x* & '.repeat(3000);
    const rendered = slack.build(
      settings,
      { ...message({ title: long, summary: long, owner: long, identityClass: long }, 200), identityName: long },
      NOW,
    ).body;
    expect(rendered.length).toBeLessThan(10_000);
    const { blocks } = JSON.parse(rendered) as {
      blocks: { type: string; text?: { text: string }; fields?: { text: string }[] }[];
    };
    for (const { type, text, fields } of blocks) {
      if (text !== undefined) expect(text.text.length).toBeLessThanOrEqual(type === 'header' ? 150 : 3000);
      for (const field of fields ?? []) expect(field.text.length).toBeLessThanOrEqual(2000);
    }
  });

  it('lets no value become a mention, a link or mark-up', () => {
    const { text, blocks } = render({
      ...message({ summary: '<!channel> <https://evil.example|click> & *bold*' }),
      identityName: '<@U1>',
    });
    const marked = JSON.stringify([text, blocks.filter(({ type }) => type !== 'header')]);
    expect(marked).not.toMatch(/<[!@#h]/);
    expect(marked).toContain('&lt;!channel&gt;');
    expect(marked).toContain('&amp;');
    expect(marked).not.toContain('*bold*');
  });
});

describe('webhook message', () => {
  const secret = webhook.createSecret?.() ?? '';
  const settings = { url: 'https://receiver.example.com', secret, allowPrivate: false };

  it('verifies with the standard’s own library', () => {
    const now = Math.floor(Date.now() / 1000);
    const { headers, body } = webhook.build(settings, message(), now);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'alert.raised',
      timestamp: new Date(now * 1000).toISOString(),
      data: { alert: { id: 'alr_1', identityName: 'bot' }, rows: [{ seq: 1 }, { seq: 2 }, { seq: 3 }] },
    });
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
    const later = webhook.build(settings, message(), now - 400);
    expect(() => new Webhook(secret).verify(later.body, later.headers)).toThrow();
  });

  it('stays below twenty thousand bytes and drops the oldest rows first', () => {
    const { body } = webhook.build(settings, message({}, 200), NOW);
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    const { data } = JSON.parse(body) as { data: { rows: { seq: number }[] } };
    expect(data.rows.at(-1)?.seq).toBe(200);
    expect(data.rows.length).toBeGreaterThan(5);
  });

  it('refuses secrets of the wrong shape or length', () => {
    for (const bad of [
      undefined,
      '',
      'whsec_',
      `whsec_${Buffer.alloc(23).toString('base64')}`,
      `whsec_${Buffer.alloc(65).toString('base64')}`,
      'whsec_!!',
    ])
      expect(webhook.check({ url: '', allowPrivate: false, ...(bad === undefined ? {} : { secret: bad }) })).not.toBeNull();
    expect(webhook.check(settings)).toBeNull();
  });
});

describe('post', () => {
  const send = (url: string, changes: Partial<Parameters<typeof post>[0]> = {}) =>
    post({ url, allowPrivate: true, headers: { 'x-test': '1' }, body: '{"a":"é"}', ...changes });

  it('sends the body and gives the status', async () => {
    const receiver = await startReceiver(() => ({ status: 202 }));
    expect(await send(`${receiver.url}/path?q=1`)).toEqual({ status: 202, retryAfterMs: null });
    expect(receiver.received[0]).toMatchObject({
      method: 'POST',
      path: '/path?q=1',
      body: '{"a":"é"}',
      headers: { 'x-test': '1' },
    });
    await receiver.stop();
  });

  it('follows no redirect', async () => {
    const target = await startReceiver(() => ({ status: 200 }));
    const receiver = await startReceiver(() => ({ status: 307, headers: { location: target.url } }));
    expect(await send(receiver.url)).toEqual({ status: 307, retryAfterMs: null });
    expect(target.received).toHaveLength(0);
    await Promise.all([receiver.stop(), target.stop()]);
  });

  it('refuses private addresses unless they are allowed', async () => {
    const receiver = await startReceiver(() => ({ status: 200 }));
    expect(await send(receiver.url, { allowPrivate: false })).toEqual({ failure: 'address-refused' });
    expect(await send(receiver.url.replace('127.0.0.1', 'localhost'), { allowPrivate: false })).toEqual({
      failure: 'address-refused',
    });
    expect(receiver.received).toHaveLength(0);
    await receiver.stop();
  });

  it('ends after its time, and when the answer is too large', async () => {
    const slow = await startReceiver(() => ({ status: 200, silent: true }));
    expect(await send(slow.url, { timeoutMs: 200 })).toEqual({ failure: 'timeout' });
    await slow.stop();
    const large = await startReceiver(() => ({ status: 200, body: 'x'.repeat(200_000) }));
    expect(await send(large.url)).toEqual({ failure: 'answer-too-large' });
    await large.stop();
  });

  it('says in one word what went wrong, without the address', async () => {
    expect(await send('http://127.0.0.1:1/secret-path')).toEqual({ failure: 'connection-refused' });
    expect(await send('http://name.invalid/secret-path')).toEqual({ failure: 'name-unknown' });
    const plain = await startReceiver(() => ({ status: 200 }));
    const result = await send(plain.url.replace('http:', 'https:'));
    expect(result).toHaveProperty('failure');
    expect(JSON.stringify(result)).not.toContain('127.0.0.1');
    await plain.stop();
  });

  it('knows what a status means', () => {
    const verdicts = [200, 204, 301, 400, 401, 403, 404, 408, 410, 429, 500, 503].map((status) => judgeStatus(status)[0]);
    expect(verdicts.join('')).toBe(['d', 'd', 'r', 'r', 'r', 'r', 'g', 'r', 'g', 'r', 'r', 'r'].join(''));
    expect([judgeStatus(403), judgeStatus(429), judgeStatus(503)]).toEqual(['refused', 'retry', 'retry']);
  });
});
