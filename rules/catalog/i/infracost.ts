/** Infracost. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'infracost',
  title: 'Infracost',
  url: 'https://www.infracost.io',
  severity: 'medium',
  opens: 'prices cloud resources as the organization',
  rotate: 'https://dashboard.infracost.io',
  sources: ['https://www.infracost.io/docs/'],
  rules: [
    { kind: 'api-token', form: "'ico-' alnum{32}", verify: 'POST https://pricing.api.infracost.io/graphql [X-Api-Key: {token}]' },
  ],
});
