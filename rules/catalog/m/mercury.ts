/** Mercury. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mercury',
  title: 'Mercury',
  url: 'https://mercury.com',
  severity: 'critical',
  opens: 'reads the bank accounts and sends payments',
  rotate: "In the account's API settings.",
  sources: ['https://docs.mercury.com/docs/getting-started'],
  otherHosts: true,
  rules: [
    {
      kind: 'non-production-api-token',
      form: "'mercury_sandbox_' lower{3,6} '_' alnum{40,50} '_yrucrem'",
      verify: 'GET https://api-sandbox.mercury.com/api/v1/accounts [Authorization: Bearer {token}]',
    },
    {
      kind: 'production-api-token',
      form: "'mercury_production_' lower{3,6} '_' alnum{40,50} '_yrucrem'",
      verify: 'GET https://api.mercury.com/api/v1/accounts [Authorization: Bearer secret-token:{token}]',
    },
  ],
});
