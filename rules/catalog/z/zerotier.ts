/** ZeroTier. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zerotier',
  title: 'ZeroTier',
  url: 'https://www.zerotier.com',
  severity: 'critical',
  opens: 'changes networks and admits members',
  rotate: "In the account's API settings.",
  sources: ['https://docs.zerotier.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['zerotier'],
      form: 'alnum{32}',
      verify: 'GET https://api.zerotier.com/api/v1/network [Authorization: token {token}]',
    },
  ],
});
