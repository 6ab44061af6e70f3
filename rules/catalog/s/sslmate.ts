/** SSLMate. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sslmate',
  title: 'SSLMate',
  url: 'https://sslmate.com',
  severity: 'high',
  opens: 'buys and manages certificates as the account',
  rotate: "In the account's API settings.",
  sources: ['https://sslmate.com/help/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['sslmate'],
      form: 'alnum{36}',
      verify: 'GET https://sslmate.com/api/v2/certs/example.com [Authorization: Basic base64({token}:)]',
    },
  ],
});
