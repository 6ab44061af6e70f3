/** IPQualityScore. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ipquality',
  title: 'IPQualityScore',
  url: 'https://www.ipqualityscore.com',
  severity: 'medium',
  opens: "scores IP addresses and mail for fraud at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.ipqualityscore.com/documentation/overview'],
  rules: [
    {
      kind: 'score-api-key',
      words: ['ipquality'],
      form: 'alnum{32}',
      verify: 'GET https://www.ipqualityscore.com/api/json/account/{token}',
    },
  ],
});
