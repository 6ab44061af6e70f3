/**
 * Inbound push webhooks. The body is capped before anything reads it, the repository is looked up among the registered ones,
 * the signature is checked over the raw bytes, and one push is scanned once however often it is told.
 */
import type { Context } from 'hono';
import { KeywardError } from '../../../core/errors/index.ts';
import type { ApiContext, Resource } from '../../resource.ts';
import { remoteKey } from '../repositories/remote.ts';
import { enqueueScan } from '../scans/enqueue.ts';
import { isZero, namesOf, pushOf } from './push.ts';
import { isGitlabToken, isSignedByGithub, isSignedByGitlab, SIGNING_PREFIX } from './signature.ts';

type Provider = 'github' | 'gitlab';

const PUSH_EVENTS: Readonly<Record<Provider, readonly string[]>> = {
  github: ['push'],
  gitlab: ['Push Hook', 'Tag Push Hook', 'System Hook'],
};

export const resource: Resource = {
  register(app, context) {
    app.post('/webhooks/github', (c) => receive(c, context, 'github'));
    app.post('/webhooks/gitlab', (c) => receive(c, context, 'gitlab'));
  },
};

async function receive(c: Context, context: ApiContext, provider: Provider): Promise<Response> {
  const body = new Uint8Array(await c.req.arrayBuffer());
  const payload = readPayload(body, c.req.header('content-type') ?? '');
  const repository = await findRepository(context, provider, payload);
  const secret = repository.secret === null ? null : context.settings.open(`repository:${repository.id}`, repository.secret);
  if (secret === null || !isSigned(c, provider, body, secret)) {
    throw new KeywardError('webhook.bad-signature', 'The signature of the webhook is missing or wrong.', {
      hint: 'Enter the secret that `keyward repo add` showed in the settings of the webhook.',
    });
  }
  const event = c.req.header(provider === 'github' ? 'x-github-event' : 'x-gitlab-event') ?? '';
  if (!PUSH_EVENTS[provider].includes(event)) return c.json({ state: 'ignored', reason: 'not a push' }, 200);
  const push = pushOf(payload);
  if (push === null) {
    throw new KeywardError('request.invalid', 'before or after is not a commit id.', {
      hint: 'Send the provider’s own push payload.',
    });
  }
  if (isZero(push.after)) return c.json({ state: 'ignored', reason: 'branch deleted' }, 200);
  const scan = await enqueueScan(context, { repository: repository.id, kind: 'push', ...push });
  return scan === null ? c.json({ state: 'already-taken' }, 200) : c.json({ state: 'queued', scan }, 202);
}

/** JSON, or GitHub's form encoding of it. */
function readPayload(body: Uint8Array, type: string): unknown {
  const text = Buffer.from(body).toString('utf8');
  try {
    if (/^application\/x-www-form-urlencoded/i.test(type)) return JSON.parse(new URLSearchParams(text).get('payload') ?? '');
    return JSON.parse(text);
  } catch {
    throw new KeywardError('request.invalid', 'The webhook’s body is not JSON.', {
      hint: 'Choose the content type application/json.',
    });
  }
}

async function findRepository({ store }: ApiContext, provider: Provider, payload: unknown) {
  const names = namesOf(provider, payload);
  const keys = new Set(names?.urls.map(remoteKey));
  const rows = await store
    .selectFrom('repositories')
    .select(['id', 'name', 'url', 'webhook_secret as secret'])
    .where('provider', '=', provider)
    .execute();
  const found = rows.find((row) => keys.has(remoteKey(row.url))) ?? rows.find((row) => row.name === names?.name);
  if (found !== undefined) return found;
  throw new KeywardError('webhook.unknown-repository', 'The repository of the webhook is not registered.', {
    hint: 'Register it: keyward repo add NAME URL --provider github|gitlab.',
  });
}

function isSigned(c: Context, provider: Provider, body: Uint8Array, secret: string): boolean {
  if (provider === 'github') return isSignedByGithub(body, c.req.header('x-hub-signature-256'), secret);
  if (!secret.startsWith(SIGNING_PREFIX)) return isGitlabToken(c.req.header('x-gitlab-token'), secret);
  const headers = {
    id: c.req.header('webhook-id'),
    timestamp: c.req.header('webhook-timestamp'),
    signature: c.req.header('webhook-signature'),
  };
  return isSignedByGitlab(body, headers, secret, Date.now());
}
