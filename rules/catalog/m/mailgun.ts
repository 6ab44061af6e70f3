/** Mailgun. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const rotate = 'https://app.mailgun.com/settings/api_security';
const sources = ['https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt'];
const oldKey = (g: Generator): string => `key-${g.chars('lowalnum', 32)}`;

export const provider = defineProvider({
  id: 'mailgun',
  title: 'Mailgun',
  url: 'https://www.mailgun.com',
  severity: 'high',
  opens: "sends mail as the account's domains",
  rotate: "In the account's API settings.",
  sources: ['https://documentation.mailgun.com/docs/mailgun/api-reference/authentication'],
  rules: [
    {
      kind: 'api-key',
      title: 'Mailgun API key',
      severity: 'high',
      confidence: 0.88,
      words: ['mailgun', 'mg_api', 'mg_key'],
      form: "hex{32} '-' hex{8} '-' hex{8}",
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
    { kind: 'api-key-72', words: ['mailgun'], form: 'alnum[-]{72}' },
    { kind: 'public-validation-key', severity: 'low', form: "'pubkey-' hex{32}" },
    {
      kind: 'webhook-signing-key',
      severity: 'medium',
      words: ['mailgun'],
      form: "(hex{32} | hex{32} '-' hex{8} '-' hex{8} | lowalnum{32} '-' lowalnum{8} '-' lowalnum{8})",
    },
    { kind: 'api-key-loose', words: ['mailgun', 'mg'], form: 'alnum{32}', loose: true },
    { kind: 'private-api-key-legacy-any', words: ['mailgun', 'mg'], form: "'key-' alnum{32}", loose: true },
    { kind: 'pub-key-loose', words: ['mailgun'], form: "'pubkey-' xdigit{32}", loose: true },
    {
      kind: 'signing-key-loose',
      words: ['mailgun'],
      form: "xdigit[GHgh]{32} '-' xdigit[GHgh]{8} '-' xdigit[GHgh]{8}",
      loose: true,
    },
  ],
});
