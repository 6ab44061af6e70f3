/** Etherscan. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'etherscan',
  title: 'Etherscan',
  url: 'https://etherscan.io',
  severity: 'low',
  opens: "looks up chain data under the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://docs.etherscan.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['etherscan'],
      form: 'alnum{34}',
      verify:
        'GET https://api.etherscan.io/api?module=account&action=balance&address=0x1f9090aaE28b8a3dCeaDf281B0F12828e676c326&tag=latest&apikey={token}',
    },
  ],
});
