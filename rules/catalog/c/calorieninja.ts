/** CalorieNinjas. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'calorieninja',
  title: 'CalorieNinjas',
  url: 'https://calorieninjas.com',
  severity: 'low',
  opens: "looks up nutrition data under the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://calorieninjas.com/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['calorieninja'],
      form: 'alnum{40}',
      verify: 'GET https://api.calorieninjas.com/v1/nutrition?query [X-Api-Key: {token}]',
    },
  ],
});
