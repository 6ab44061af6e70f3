/** Autoklose. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'autoklose',
  title: 'Autoklose',
  url: 'https://autoklose.com',
  severity: 'high',
  opens: 'sends e-mail campaigns and reads contacts',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-token',
      words: ['autoklose'],
      form: 'alnum[-]{32}',
      verify: 'GET https://api.autoklose.com/api/me/?api_token={token}',
    },
  ],
});
