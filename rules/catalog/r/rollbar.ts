/** Rollbar. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rollbar',
  title: 'Rollbar',
  url: 'https://rollbar.com',
  severity: 'high',
  opens: 'reads or sends error reports of the project',
  rotate: 'In the project settings, under Access Tokens.',
  sources: ['https://docs.rollbar.com'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      words: ['rollbar'],
      form: 'alnum{32}',
      verify: 'GET https://api.rollbar.com/api/1/projects [X-Rollbar-Access-Token: {token}]',
    },
  ],
});
