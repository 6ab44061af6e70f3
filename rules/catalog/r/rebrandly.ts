/** Rebrandly. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rebrandly',
  title: 'Rebrandly',
  url: 'https://www.rebrandly.com',
  severity: 'medium',
  opens: "creates, changes and deletes the account's short links",
  rotate: "In the account's API settings.",
  sources: ['https://developers.rebrandly.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['rebrandly'],
      form: 'word{32}',
      verify: 'GET https://api.rebrandly.com/v1/account [apikey: {token}]',
    },
  ],
});
