/** Kagi. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'kagi',
  title: 'Kagi',
  url: 'https://kagi.com',
  severity: 'medium',
  opens: "searches the web at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://help.kagi.com/kagi/api/overview.html'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['kagi'],
      form: "b64url{11} '.' b64url{43}",
      verify: 'GET https://kagi.com/api/v0/search?q=test [Authorization: Bot {token}]',
    },
  ],
});
