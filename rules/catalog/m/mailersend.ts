/** MailerSend. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailersend',
  title: 'MailerSend',
  url: 'https://www.mailersend.com',
  severity: 'high',
  opens: "sends mail as the account's domains",
  rules: [
    {
      kind: 'api-token',
      form: "'mlsn.' alnum{30,100}",
      verify: 'GET https://api.mailersend.com/v1/api-quota [Authorization: Bearer {token}]',
    },
  ],
});
