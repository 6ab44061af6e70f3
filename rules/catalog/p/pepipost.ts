/** Netcore Email API (Pepipost). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pepipost',
  title: 'Netcore Email API (Pepipost)',
  url: 'https://netcorecloud.com',
  severity: 'high',
  opens: 'sends mail as the account',
  rotate: "In the email dashboard's settings, under Integrations.",
  sources: ['https://developers.pepipost.com/api/getstarted/overview/'],
  rules: [
    {
      kind: 'api-key',
      words: ['netcore', 'pepipost'],
      form: 'alnum{32}',
      verify: 'GET https://api.pepipost.com/v5.1/domain/getDomains?domain=pepisandbox.com [api_key: {token}]',
    },
  ],
});
