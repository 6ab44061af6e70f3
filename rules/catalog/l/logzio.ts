/** Logz.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'logzio',
  title: 'Logz.io',
  url: 'https://logz.io',
  severity: 'high',
  opens: "searches and manages the account's logs",
  rotate: "In the account's API settings.",
  sources: ['https://docs.logz.io', 'https://api-docs.logz.io'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['logzio', 'logz'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.logz.io/v2/whoami [X-API-TOKEN: {token}]',
    },
  ],
});
