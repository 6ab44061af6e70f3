/** Mailgun. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { assigned, token } from '../../pattern.ts';
import { env, json, neighbours, text } from '../../sample-text.ts';

const rotate = 'https://app.mailgun.com/settings/api_security';
const sources = ['https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt'];
const apiKey = (g: Generator): string => `${g.chars('hex', 32)}-${g.chars('hex', 8)}-${g.chars('hex', 8)}`;
const oldKey = (g: Generator): string => `key-${g.chars('lowalnum', 32)}`;

export const provider: Provider = {
  id: 'mailgun',
  title: 'Mailgun',
  url: 'https://www.mailgun.com',
  rules: [
    {
      id: 'mailgun.api-key',
      title: 'Mailgun API key',
      severity: 'high',
      confidence: 0.88,
      pattern: assigned('mailgun|mg[_-](?:api[_-])?key', '[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}', 'base64url'),
      keywords: ['mailgun', 'mg_key', 'mg-key', 'mg_api', 'mg-api'],
      minEntropy: 3,
      samples: {
        match: [env('MAILGUN_API_KEY', apiKey), json('mailgunKey', apiKey)],
        no: [env('MAILGUN_API_KEY', (g) => g.chars('hex', 32)), text('id=', apiKey)],
      },
      rotate,
      names: { item: 'mailgun api-key', field: 'api-key' },
      sources,
    },
    {
      id: 'mailgun.private-key',
      title: 'Mailgun private API key (older form)',
      severity: 'high',
      confidence: 0.85,
      pattern: token('key-[a-z0-9]{32}', 'base64url'),
      keywords: ['key-'],
      minEntropy: 3.2,
      prefix: 'key-',
      samples: { match: [env('MAILGUN_KEY', oldKey), json('key', oldKey)], no: neighbours(oldKey) },
      rotate,
      names: { item: 'mailgun api-key', field: 'api-key' },
      sources: ['unconfirmed'],
    },
  ],
};
