/** Iconfinder. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'iconfinder',
  title: 'Iconfinder',
  url: 'https://www.iconfinder.com',
  severity: 'low',
  opens: "searches and downloads icons on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://developer.iconfinder.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['iconfinder'],
      form: 'alnum{64}',
      verify: 'GET https://api.iconfinder.com/v4/iconsets [Authorization: Bearer {token}]',
    },
  ],
});
