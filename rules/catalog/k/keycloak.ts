/** Keycloak. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'keycloak',
  title: 'Keycloak',
  url: 'https://www.keycloak.org',
  severity: 'critical',
  opens: "obtains tokens as the realm's client",
  rotate: "In the Keycloak admin console, the client's Credentials tab.",
  sources: ['https://www.keycloak.org/docs/latest/server_admin/'],
  rules: [{ kind: 'client-id', severity: 'low', words: ['keycloak'], form: 'UUID', part: true }],
});
