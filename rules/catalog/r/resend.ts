/** Resend. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'resend',
  title: 'Resend',
  url: 'https://resend.com',
  severity: 'high',
  opens: "sends mail as the account's domains",
  rotate: 'https://resend.com/api-keys',
  sources: ['https://resend.com/docs/api-reference/introduction'],
  rules: [
    {
      kind: 'api-key',
      form: "'re_' base58{8} '_' base58{24}",
      verify: 'GET https://api.resend.com/domains [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-any',
      form: "'re_' alnum{8} '_' alnum{24}",
      loose: true,
      verify: 'GET https://api.resend.com/domains [Authorization: Bearer {token}]',
    },
  ],
});
