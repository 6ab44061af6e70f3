/** Notion. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `ntn_${g.chars('digit', 11)}${g.chars('alnum', 35)}`;

export const provider: Provider = {
  id: 'notion',
  title: 'Notion',
  url: 'https://www.notion.com',
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
      rotate: 'https://www.notion.so/profile/integrations',
      names: { item: 'notion integration-token', field: 'token' },
      sources: ['https://developers.notion.com/reference/authentication'],
    },
  ],
};
