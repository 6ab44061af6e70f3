/** Auth0. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'auth0',
  title: 'Auth0',
  url: 'https://auth0.com',
  rules: [
    {
      kind: 'client-secret',
      title: 'Auth0 client secret',
      severity: 'critical',
      confidence: 0.88,
      words: ['auth0'],
      form: 'b64url{64}',
      rotate: 'https://auth0.com/docs/get-started/applications/rotate-client-secret',
      names: { item: 'auth0 client-secret', field: 'client-secret' },
      sources: ['https://auth0.com/docs/get-started/applications/application-settings'],
    },
  ],
});
