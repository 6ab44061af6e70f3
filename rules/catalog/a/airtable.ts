/** Airtable. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `pat${g.chars('alnum', 14)}.${g.chars('hex', 64)}`;

export const provider: Provider = {
  id: 'airtable',
  title: 'Airtable',
  url: 'https://airtable.com',
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
      rotate: 'https://airtable.com/create/tokens',
      names: { item: 'airtable personal-access-token', field: 'token' },
      sources: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
    },
  ],
};
