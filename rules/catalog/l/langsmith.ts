/** LangSmith. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `lsv2_${g.pick(['pt', 'sk'])}_${g.chars('hex', 32)}_${g.chars('hex', 10)}`;

export const provider: Provider = {
  id: 'langsmith',
  title: 'LangSmith',
  url: 'https://smith.langchain.com',
  rules: [
    {
      id: 'langsmith.api-key',
      title: 'LangSmith API key',
      severity: 'medium',
      confidence: 0.97,
      pattern: token('lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}'),
      keywords: ['lsv2_'],
      minEntropy: 3,
      prefix: 'lsv2_',
      samples: { match: [env('LANGSMITH_API_KEY', value), json('token', value)], no: neighbours(value) },
      rotate: 'https://smith.langchain.com/settings',
      names: { item: 'langsmith api-key', field: 'api-key' },
      sources: ['https://docs.langchain.com/langsmith/create-account-api-key'],
    },
  ],
};
