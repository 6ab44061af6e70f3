/** Simplesat. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'simplesat',
  title: 'Simplesat',
  url: 'https://www.simplesat.io',
  severity: 'medium',
  opens: 'reads survey answers and customers',
  rotate: 'In the account settings, under API Keys.',
  rules: [
    {
      kind: 'api-key',
      words: ['simplesat'],
      form: 'alnum{40}',
      verify: 'GET https://api.simplesat.io/api/answers/ [X-Simplesat-Token: {token}]',
    },
  ],
});
