/** Codecov. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'codecov',
  title: 'Codecov',
  url: 'https://about.codecov.io',
  severity: 'medium',
  opens: 'uploads or reads coverage reports of the account',
  rotate: 'https://app.codecov.io/account',
  sources: ['https://docs.codecov.com/docs/codecov-tokens'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['codecov'],
      form: 'alnum[-]{36}',
      verify: 'GET https://api.codecov.io/api/v2/github/ [Authorization: Bearer {token}]',
    },
    { kind: 'access-token-2', words: ['codecov'], form: 'alnum{32}' },
  ],
});
