/** Surveybot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'surveybot',
  title: 'Surveybot',
  url: 'https://surveybot.io',
  severity: 'medium',
  opens: 'reads surveys and their answers',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['surveybot'],
      form: 'alnum[-]{80}',
      verify: 'GET https://app.surveybot.io/api/v1/surveys?page=1&per_page=20&offset=0 [X-Api-Key: {token}]',
    },
  ],
});
