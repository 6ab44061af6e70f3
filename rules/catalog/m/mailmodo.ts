/** Mailmodo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailmodo',
  title: 'Mailmodo',
  url: 'https://www.mailmodo.com',
  severity: 'high',
  opens: 'sends mail campaigns as the account',
  rotate: 'In Mailmodo, under Settings, API Keys.',
  sources: ['https://support.mailmodo.com/articles/238356-api-reference-guide'],
  rules: [
    {
      kind: 'api-key',
      words: ['mailmodo'],
      form: "alnum{7} '-' alnum{7} '-' alnum{7} '-' alnum{7}",
      verify: 'GET https://api.mailmodo.com/api/v1/campaigns?type=CONTACT_LIST [mmApiKey: {token}]',
    },
  ],
});
