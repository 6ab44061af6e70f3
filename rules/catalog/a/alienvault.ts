/** AlienVault OTX. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'alienvault',
  title: 'AlienVault OTX',
  url: 'https://otx.alienvault.com',
  severity: 'low',
  opens: 'reads and publishes threat pulses as the account',
  rotate: "In the account's API settings.",
  sources: ['https://otx.alienvault.com/api'],
  rules: [
    {
      kind: 'otx-api-key',
      confidence: 0.6,
      words: ['alienvault', 'otx'],
      form: 'hex{64}',
      verify: 'GET https://otx.alienvault.com/api/v1/user/me [X-OTX-API-KEY: {token}]',
    },
  ],
});
