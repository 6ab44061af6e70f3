/** spoonacular. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'spoonacular',
  title: 'spoonacular',
  url: 'https://spoonacular.com',
  severity: 'low',
  opens: "looks up recipes and foods at the account's cost",
  rotate: 'https://spoonacular.com/food-api/console',
  sources: ['https://spoonacular.com/food-api/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['spoonacular'],
      form: 'alnum{32}',
      verify: 'GET https://api.spoonacular.com/recipes/random?apiKey={token}',
    },
  ],
});
