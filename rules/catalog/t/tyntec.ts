/** tyntec. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tyntec',
  title: 'tyntec',
  url: 'https://www.tyntec.com',
  severity: 'high',
  opens: 'sends messages and codes as the account',
  rotate: "In the account's API settings.",
  sources: ['https://api.tyntec.com/reference/'],
  rules: [
    {
      kind: 'api-key',
      words: ['tyntec'],
      form: 'alnum{32}',
      verify: 'GET https://api.tyntec.com/2fa/v1/application [apiKey: {token}]',
    },
  ],
});
