/** BscScan. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bscscan',
  title: 'BscScan',
  url: 'https://bscscan.com',
  severity: 'low',
  opens: "looks up chain data under the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://docs.bscscan.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['bscscan'],
      form: 'alnum{34}',
      verify:
        'GET https://api.bscscan.com/api?module=account&action=balance&address=0x70F657164e5b75689b64B7fd1fA275F334f28e18&apikey={token}',
    },
  ],
});
