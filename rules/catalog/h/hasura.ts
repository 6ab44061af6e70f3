/** Hasura. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hasura',
  title: 'Hasura',
  url: 'https://hasura.io',
  severity: 'critical',
  opens: 'reads and writes the whole database behind the API',
  rotate: "Change HASURA_GRAPHQL_ADMIN_SECRET in the project's environment.",
  sources: [
    'https://hasura.io/docs/latest/deployment/securing-graphql-endpoint',
    'https://hasura.io/docs/latest/security/multiple-admin-secrets/',
  ],
  rules: [
    { kind: 'admin-secret', confidence: 0.6, words: ['hasura', 'x_hasura_admin_secret'], form: 'alnum{32,64}' },
    { kind: 'personal-access-token', confidence: 0.6, words: ['hasura'], form: 'alnum{64}' },
  ],
});
