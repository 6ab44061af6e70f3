/** PartnerStack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'partnerstack',
  title: 'PartnerStack',
  url: 'https://partnerstack.com',
  severity: 'high',
  opens: 'reads partners and creates rewards and transactions',
  rotate: "In PartnerStack's settings, under Integrations, API keys.",
  sources: ['https://docs.partnerstack.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['partnerstack'],
      form: 'alnum{64}',
      verify: 'GET https://api.partnerstack.com/api/v2/partnerships [Authorization: Bearer {token}]',
    },
  ],
});
