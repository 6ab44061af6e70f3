/** AI21 Studio. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ai21studio',
  title: 'AI21 Studio',
  url: 'https://www.ai21.com',
  severity: 'high',
  opens: "runs models and reads the file library at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.ai21.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['ai21'],
      form: 'UUID',
      verify: 'GET https://api.ai21.com/studio/v1/library/files [Authorization: Bearer {token}]',
    },
  ],
});
