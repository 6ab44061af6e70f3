/** MailerLite. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailerlite',
  title: 'MailerLite',
  url: 'https://www.mailerlite.com',
  severity: 'high',
  opens: 'reads subscribers and sends campaigns',
  rotate: "In the account's API settings.",
  sources: ['https://developers.mailerlite.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['mailerlite'],
      form: 'alnum{32}',
      verify: 'GET https://api.mailerlite.com/api/v2/campaigns [X-MailerLite-ApiKey: {token}]',
    },
  ],
});
