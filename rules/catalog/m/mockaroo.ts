/** Mockaroo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mockaroo',
  title: 'Mockaroo',
  url: 'https://www.mockaroo.com',
  severity: 'low',
  opens: "generates test data on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://www.mockaroo.com/docs'],
  rules: [
    { kind: 'api-key', words: ['mockaroo'], form: 'alnum{8}', verify: 'GET https://api.mockaroo.com/api/types?key={token}' },
  ],
});
