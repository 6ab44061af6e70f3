/** SendGrid. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const apiKey = (g: Generator): string => `SG.${g.chars('b64url', 22)}.${g.chars('b64url', 43)}`;

export const provider = defineProvider({
  id: 'sendgrid',
  title: 'SendGrid',
  url: 'https://sendgrid.com',
  severity: 'high',
  opens: "sends mail as the account, within the key's scopes",
  rotate: 'https://app.sendgrid.com/settings/api_keys',
  sources: [
    'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
    'https://www.twilio.com/docs/sendgrid/api-reference/api-keys',
  ],
  otherHosts: true,
  rules: [
    {
      id: 'sendgrid.api-key',
      title: 'SendGrid API key',
      severity: 'high',
      confidence: 0.97,
      pattern: token('SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}', 'base64url'),
      keywords: ['SG.'],
      minEntropy: 3.8,
      prefix: 'SG.',
      samples: { match: [env('SENDGRID_API_KEY', apiKey), json('apiKey', apiKey)], no: neighbours(apiKey) },
      verify: {
        method: 'GET',
        url: 'https://api.sendgrid.com/v3/scopes',
        headers: { Authorization: 'Bearer {token}' },
        otherHosts: true,
        source: 'https://www.twilio.com/docs/sendgrid/api-reference',
      },
      rotate: 'https://app.sendgrid.com/settings/api_keys',
      names: { item: 'sendgrid api-key', field: 'api-key' },
      sources: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
    },
    {
      kind: 'api-key-any',
      form: "'SG.' b64url{16,32} '.' b64url{16,64}",
      loose: true,
      verify: 'GET https://api.sendgrid.com/v3/scopes [Authorization: Bearer {token}]',
    },
  ],
});
