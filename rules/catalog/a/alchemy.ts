/** Alchemy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'alchemy',
  title: 'Alchemy',
  url: 'https://www.alchemy.com',
  severity: 'medium',
  opens: "calls blockchain nodes at the account's cost",
  rotate: 'https://www.alchemy.com/docs/how-to-rotate-api-keys',
  sources: ['https://www.alchemy.com/docs/how-to-rotate-api-keys'],
  rules: [
    {
      kind: 'api-key',
      words: ['alchemy'],
      nameOnly: true,
      form: 'b64url{24,64}',
      verify:
        'GET https://eth-mainnet.g.alchemy.com/nft/v3/{token}/getNFTsForOwner?owner=0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045',
    },
  ],
});
