/** Moralis. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'moralis',
  title: 'Moralis',
  url: 'https://moralis.com',
  severity: 'medium',
  opens: "reads blockchain data at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.moralis.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['moralis'],
      form: 'alnum{64}',
      verify:
        'GET https://deep-index.moralis.io/api/v2/0xd8da6bf26964af9d7eed9e03e53415d37aa96045/nft?chain=eth&format=decimal [X-API-Key: {token}]',
    },
  ],
});
