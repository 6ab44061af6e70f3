/** LangSmith. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `lsv2_${g.pick(['pt', 'sk'])}_${g.chars('hex', 32)}_${g.chars('hex', 10)}`;

export const provider = defineProvider({
  id: 'langsmith',
  title: 'LangSmith',
  url: 'https://smith.langchain.com',
  severity: 'high',
  opens: 'reads and writes traces, prompts and data sets',
  rotate: 'https://smith.langchain.com/settings',
  sources: ['https://docs.langchain.com/langsmith/create-account-api-key'],
  otherHosts: true,
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
    {
      kind: 'api-key-legacy',
      confidence: 0.9,
      words: ['langsmith'],
      form: "'ls__' hex{32}",
      verify: 'GET https://api.smith.langchain.com/api/v1/api-key [x-api-key: {token}]',
    },
    {
      kind: 'personal-access-token-loose',
      words: ['langsmith'],
      form: "'lsv2_pt_' xdigit{32} '_' xdigit{10}",
      loose: true,
      verify: 'GET https://api.smith.langchain.com/api/v1/api-key/current [X-API-Key: {token}]',
    },
    {
      kind: 'service-key-loose',
      words: ['langsmith'],
      form: "'lsv2_sk_' xdigit{32} '_' xdigit{10}",
      loose: true,
      verify: 'GET https://api.smith.langchain.com/api/v1/orgs/current [X-API-Key: {token}]',
    },
  ],
});
