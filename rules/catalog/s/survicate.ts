/** Survicate. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'survicate',
  title: 'Survicate',
  url: 'https://survicate.com',
  severity: 'medium',
  opens: 'reads surveys and their answers',
  rotate: "In the account's API settings.",
  sources: ['https://developers.survicate.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['survicate'],
      form: 'alnum{32}',
      verify: 'GET https://data-api.survicate.com/v1/surveys [Authorization: Basic {token}]',
    },
  ],
});
