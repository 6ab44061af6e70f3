/** Notion. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `ntn_${g.chars('digit', 11)}${g.chars('alnum', 35)}`;

export const provider = defineProvider({
  id: 'notion',
  title: 'Notion',
  url: 'https://www.notion.com',
  severity: 'high',
  opens: 'reads and writes the pages shared with the integration',
  rotate: 'https://www.notion.so/profile/integrations',
  sources: ['https://developers.notion.com/docs/authorization', 'https://developers.notion.com/reference/intro'],
  rules: [
    {
      id: 'notion.integration-token',
      title: 'Notion integration token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('ntn_[0-9]{11}[A-Za-z0-9]{35}'),
      keywords: ['ntn_'],
      minEntropy: 3.5,
      prefix: 'ntn_',
      samples: { match: [env('NOTION_TOKEN', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.notion.com/v1/users/me',
        headers: { Authorization: 'Bearer {token}', 'Notion-Version': '2022-06-28' },
        source: 'https://developers.notion.com/reference/get-self',
      },
      rotate: 'https://www.notion.so/profile/integrations',
      names: { item: 'notion integration-token', field: 'token' },
      sources: ['https://developers.notion.com/reference/authentication'],
    },
    {
      kind: 'integration-token-legacy',
      confidence: 0.9,
      words: ['notion'],
      nameOnly: true,
      form: "'secret_' alnum{43}",
      verify: 'GET https://api.notion.com/v1/users/me [Authorization: Bearer {token}; Notion-Version: 2022-06-28]',
    },
    { kind: 'oauth-refresh-token', confidence: 0.9, words: ['notion'], nameOnly: true, form: "'nrt_' word{40,55}" },
    {
      kind: 'integration-token-any',
      form: "'ntn_' digit{9} b64url{36,255}",
      loose: true,
      verify: 'GET https://api.notion.com/v1/users/me [Authorization: Bearer {token}; Notion-Version: 2022-06-28]',
    },
  ],
});
