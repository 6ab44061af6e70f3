/** Nutritionix. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nutritionix',
  title: 'Nutritionix',
  url: 'https://www.nutritionix.com',
  severity: 'low',
  opens: "looks up food data on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://developer.nutritionix.com'],
  rules: [
    {
      kind: 'app-id',
      severity: 'low',
      confidence: 0.6,
      words: ['nutritionix'],
      form: 'hex{8}',
      part: true,
      paired: ['nutritionix.app-key'],
    },
    { kind: 'app-key', confidence: 0.6, words: ['nutritionix'], form: 'hex{32}', paired: ['nutritionix.app-id'] },
  ],
});
