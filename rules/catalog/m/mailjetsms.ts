/** Mailjet SMS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailjetsms',
  title: 'Mailjet SMS',
  url: 'https://www.mailjet.com',
  severity: 'high',
  opens: "sends text messages at the account's cost",
  rotate: 'In the Mailjet account, under SMS, token management.',
  sources: ['https://dev.mailjet.com/sms/guides/'],
  rules: [
    {
      kind: 'api-key',
      words: ['mailjet'],
      form: 'alnum{32}',
      verify: 'GET https://api.mailjet.com/v4/sms [Authorization: Bearer {token}]',
    },
  ],
});
