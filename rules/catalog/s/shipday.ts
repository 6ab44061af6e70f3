/** Shipday. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'shipday',
  title: 'Shipday',
  url: 'https://www.shipday.com',
  severity: 'medium',
  opens: 'reads and changes delivery orders and carriers',
  rotate: "In the account's API settings.",
  sources: ['https://docs.shipday.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['shipday'],
      form: 'alnum[.]{11} alnum{20}',
      verify: 'GET https://api.shipday.com/carriers [Authorization: base64({token})]',
    },
  ],
});
