/** Postmark. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'postmark',
  title: 'Postmark',
  url: 'https://postmarkapp.com',
  severity: 'high',
  opens: 'sends mail as the account and reads sent messages',
  rotate: "On the server's or account's API Tokens page.",
  sources: ['https://postmarkapp.com/developer/api/overview'],
  rules: [
    {
      kind: 'account-token',
      confidence: 0.8,
      words: ['postmark', 'x_postmark'],
      form: 'uuid',
      verify: 'GET https://api.postmarkapp.com/domains?count=1&offset=0 [X-Postmark-Account-Token: {token}]',
    },
    {
      kind: 'server-token',
      confidence: 0.8,
      words: ['postmark', 'x_postmark'],
      form: 'uuid',
      verify: 'GET https://api.postmarkapp.com/server [X-Postmark-Server-Token: {token}]',
    },
    {
      kind: 'api-token-loose',
      words: ['postmark'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      loose: true,
      verify: 'GET https://api.postmarkapp.com/deliverystats [X-Postmark-Server-Token: {token}]',
    },
  ],
});
