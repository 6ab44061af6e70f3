/** Auth0 Management API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'auth0managementapitoken',
  title: 'Auth0 Management API',
  url: 'https://auth0.com',
  severity: 'critical',
  opens: "manages the tenant's users, clients and settings",
  rotate: 'https://manage.auth0.com',
  sources: ['https://auth0.com/docs', 'https://auth0.com/docs/get-started/applications/application-settings'],
  rules: [
    {
      kind: 'management-api-token',
      confidence: 0.6,
      words: ['auth0'],
      form: "'eyJ' b64url{20,400} '.eyJ' b64url{100,4000} '.' b64url{100,700}",
    },
  ],
});
