/** Auth0. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'auth0',
  title: 'Auth0',
  url: 'https://auth0.com',
  severity: 'critical',
  opens: "signs in as the application and reaches its tenant's APIs",
  rotate: 'https://manage.auth0.com',
  sources: ['https://auth0.com/docs/get-started/applications/application-settings'],
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
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.8,
      words: ['auth0'],
      form: 'b64url{32,60}',
      part: true,
      paired: ['auth0.client-secret', 'domain'],
    },
    {
      kind: 'tenant-domain',
      severity: 'low',
      form: "lowalnum[-]{2,60} ('.us' | '.eu' | '.au' | '.jp'){0,1} '.auth0.com'",
      part: true,
    },
    {
      kind: 'client-id-loose',
      severity: 'low',
      words: ['auth0'],
      form: 'b64url[.]{10,100}',
      loose: true,
      part: true,
      paired: ['auth0.client-id'],
    },
  ],
});
