/** Persona. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'persona',
  title: 'Persona',
  url: 'https://withpersona.com',
  severity: 'critical',
  opens: "reads people's identity documents and checks",
  rotate: "In the account's API settings.",
  sources: ['https://docs.withpersona.com/api-keys'],
  rules: [
    {
      kind: 'production-api-key',
      form: "('persona_production_' | 'persona_sandbox_') lowalnum[-_]{20,80}",
      verify: 'GET https://api.withpersona.com/api/v1/accounts?page[size]=1 [Authorization: Bearer {token}]',
    },
  ],
});
