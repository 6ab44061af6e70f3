/** JupiterOne. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'jupiterone',
  title: 'JupiterOne',
  url: 'https://www.jupiterone.com',
  severity: 'high',
  opens: "reads and writes the account's asset inventory",
  rotate: "In JupiterOne's settings, under API tokens.",
  sources: ['https://docs.jupiterone.io'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['jupiterone'],
      nameOnly: true,
      form: 'alnum{76}',
      verify: 'POST https://graphql.us.jupiterone.io/ [Authorization: Bearer {token}]',
    },
  ],
});
