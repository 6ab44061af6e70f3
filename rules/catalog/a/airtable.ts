/** Airtable. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `pat${g.chars('alnum', 14)}.${g.chars('hex', 64)}`;

export const provider = defineProvider({
  id: 'airtable',
  title: 'Airtable',
  url: 'https://airtable.com',
  severity: 'high',
  opens: 'reads and writes the bases it was scoped to',
  rotate: 'https://airtable.com/create/tokens',
  sources: [
    'https://support.airtable.com/docs/creating-personal-access-tokens',
    'https://airtable.com/developers/web/api/scopes',
  ],
  rules: [
    {
      id: 'airtable.personal-access-token',
      title: 'Airtable personal access token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}'),
      keywords: ['pat'],
      minEntropy: 3,
      prefix: 'pat',
      samples: { match: [env('AIRTABLE_API_KEY', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.airtable.com/v0/meta/whoami',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://airtable.com/developers/web/api/get-user-id-scopes',
      },
      rotate: 'https://airtable.com/create/tokens',
      names: { item: 'airtable personal-access-token', field: 'token' },
      sources: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
    },
    { kind: 'api-key-legacy', confidence: 0.9, words: ['airtable'], form: "'key' alnum{14}" },
    {
      kind: 'oauth-token',
      form: "'oaa' alnum{14} '.v1.' b64url{10,100} '.' hex{32,128}",
      verify: 'GET https://api.airtable.com/v0/meta/whoami [Authorization: Bearer {token}]',
    },
    { kind: 'api-key-loose', words: ['airtable'], form: 'alnum{17}', loose: true },
    {
      kind: 'oauth-token-any',
      words: ['airtable'],
      form: "alnum{10,40} '.v1.' b64url{10,200} '.' hex{32,256}",
      loose: true,
      verify: 'GET https://api.airtable.com/v0/meta/whoami [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-access-token-any',
      form: "'pat' alnum{14} '.' alnum{62,66}",
      loose: true,
      verify: 'GET https://api.airtable.com/v0/meta/whoami [Authorization: Bearer {token}]',
    },
  ],
});
