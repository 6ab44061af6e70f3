/** Abstract API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'abstract',
  title: 'Abstract API',
  url: 'https://www.abstractapi.com',
  severity: 'medium',
  opens: "calls the look-up APIs at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['abstractapi'],
      form: 'alnum{32}',
      verify: 'GET https://ipgeolocation.abstractapi.com/v1/?api_key={token}',
    },
  ],
});
