/** Blitapp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'blitapp',
  title: 'Blitapp',
  url: 'https://blitapp.com',
  severity: 'low',
  opens: "takes website screenshots at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['blitapp'],
      form: 'b64url{39}',
      verify: 'GET https://blitapp.com/api/apps/all [API-Key: {token}]',
    },
  ],
});
