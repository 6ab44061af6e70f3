/** Kit (ConvertKit). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'convertkit',
  title: 'Kit (ConvertKit)',
  url: 'https://kit.com',
  severity: 'high',
  opens: 'reads and writes subscribers and sends broadcasts',
  rotate: "In the account's API settings.",
  sources: ['https://developers.kit.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['convertkit'],
      form: 'word{22}',
      verify: 'GET https://api.convertkit.com/v3/forms?api_key={token} [Authorization: {token}]',
    },
  ],
});
