/** NFTPort. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nftport',
  title: 'NFTPort',
  url: 'https://www.nftport.xyz',
  severity: 'medium',
  opens: 'mints tokens and reads chain data for the account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.nftport.xyz'],
  rules: [
    {
      kind: 'api-key',
      words: ['nftport'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.nftport.xyz/me/contracts [Authorization: {token}]',
    },
  ],
});
