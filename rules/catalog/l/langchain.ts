/** LangChain. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'langchain',
  title: 'LangChain',
  url: 'https://www.langchain.com',
  severity: 'high',
  opens: 'reads and writes traces, prompts and data sets',
  rotate: 'https://smith.langchain.com/settings',
  sources: ['https://docs.langchain.com/langsmith/create-account-api-key'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key-legacy',
      confidence: 0.6,
      form: "'ls__' hex{32}",
      verify: 'GET https://api.smith.langchain.com/api/v1/api-key [x-api-key: {token}]',
    },
    {
      kind: 'personal-access-token',
      confidence: 0.9,
      words: ['langchain'],
      form: "'lsv2_pt_' hex{32} '_' hex{10}",
      verify: 'GET https://api.smith.langchain.com/api/v1/api-key [x-api-key: {token}]',
    },
    {
      kind: 'service-key',
      confidence: 0.9,
      words: ['langchain'],
      form: "'lsv2_sk_' hex{32} '_' hex{10}",
      verify: 'GET https://api.smith.langchain.com/api/v1/api-key [x-api-key: {token}]',
    },
    {
      kind: 'smith-personal-access-token-loose',
      form: "'lsv2_pt_' xdigit{32} '_' xdigit{10}",
      loose: true,
      verify: 'GET https://api.smith.langchain.com/api/v1/api-key/current [X-API-Key: {token}]',
    },
    {
      kind: 'smith-service-key-loose',
      form: "'lsv2_sk_' xdigit{32} '_' xdigit{10}",
      loose: true,
      verify: 'GET https://api.smith.langchain.com/api/v1/orgs/current [X-API-Key: {token}]',
    },
  ],
});
