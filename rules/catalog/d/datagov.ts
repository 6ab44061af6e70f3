/** Data.gov. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'datagov',
  title: 'Data.gov',
  url: 'https://api.data.gov',
  severity: 'low',
  opens: "looks up public data under the holder's quota",
  rotate: 'Sign up for a new key on api.data.gov.',
  sources: ['https://api.data.gov/docs/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['data_gov', 'datagov', 'api_data_gov'],
      form: 'alnum{40}',
      verify: 'GET https://developer.nrel.gov/api/alt-fuel-stations/v1.json?limit=1&api_key={token}',
    },
  ],
});
