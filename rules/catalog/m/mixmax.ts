/** Mixmax. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mixmax',
  title: 'Mixmax',
  url: 'https://www.mixmax.com',
  severity: 'high',
  opens: 'reads contacts and sends mail sequences as the user',
  rotate: 'In Mixmax settings, under Integrations, API.',
  sources: ['https://developer.mixmax.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['mixmax'],
      form: 'b64url{36}',
      verify: 'GET https://api.mixmax.com/v1/users/me [X-API-Token: {token}]',
    },
  ],
});
