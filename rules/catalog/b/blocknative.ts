/** Blocknative. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'blocknative',
  title: 'Blocknative',
  url: 'https://www.blocknative.com',
  severity: 'low',
  opens: "reads gas prices and mempool data at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.blocknative.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['blocknative'],
      form: 'UUID',
      verify: 'GET https://api.blocknative.com/gasprices/blockprices [Authorization: {token}]',
    },
  ],
});
