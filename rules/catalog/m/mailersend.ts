/** MailerSend. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailersend',
  title: 'MailerSend',
  url: 'https://www.mailersend.com',
  severity: 'high',
  opens: "sends mail as the account's domains",
  rotate: "In the account's API settings.",
  sources: ['https://www.mailersend.com/help/managing-api-tokens', 'https://developers.mailersend.com'],
  rules: [
    {
      kind: 'api-token',
      form: "'mlsn.' alnum{30,100}",
      verify: 'GET https://api.mailersend.com/v1/api-quota [Authorization: Bearer {token}]',
    },
  ],
});
