/** Gumroad. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gumroad',
  title: 'Gumroad',
  url: 'https://gumroad.com',
  severity: 'high',
  opens: "reads sales and edits the seller's products",
  rotate: "In the account's API settings.",
  sources: ['https://gumroad.com/api'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['gumroad'],
      form: 'alnum[-]{43}',
      verify: 'GET https://api.gumroad.com/v2/user?access_token={token}',
    },
    {
      kind: 'access-token-2',
      confidence: 0.8,
      words: ['gumroad'],
      form: 'xdigit{64}',
      verify: 'GET https://api.gumroad.com/v2/user?access_token={token}',
    },
  ],
});
