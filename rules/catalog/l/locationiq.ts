/** LocationIQ. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'locationiq',
  title: 'LocationIQ',
  url: 'https://locationiq.com',
  severity: 'low',
  opens: "looks up addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://docs.locationiq.com'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['locationiq'],
      form: "'pk.' hex{32}",
      verify: 'GET https://us1.locationiq.com/v1/balance?key={token}',
    },
  ],
});
