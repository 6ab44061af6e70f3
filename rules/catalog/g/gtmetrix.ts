/** GTmetrix. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gtmetrix',
  title: 'GTmetrix',
  url: 'https://gtmetrix.com',
  severity: 'low',
  opens: "runs page speed tests on the account's credits",
  rotate: 'In the GTmetrix account settings, under API.',
  sources: ['https://gtmetrix.com/api/docs/2.0/'],
  rules: [
    {
      kind: 'api-key',
      words: ['gtmetrix'],
      form: 'xdigit{32}',
      verify: 'GET https://gtmetrix.com/api/2.0/status [Authorization: Basic base64({token}:)]',
    },
  ],
});
