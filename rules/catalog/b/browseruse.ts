/** Browser Use. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'browseruse',
  title: 'Browser Use',
  url: 'https://browser-use.com',
  severity: 'high',
  opens: "runs browser agents at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.browser-use.com/cloud/api-reference'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      form: "'bu_' b64url{43}",
      verify: 'GET https://api.browser-use.com/api/v2/billing/account [X-Browser-Use-API-Key: {token}]',
    },
  ],
});
