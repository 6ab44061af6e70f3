/** Refiner. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'refiner',
  title: 'Refiner',
  url: 'https://refiner.io',
  severity: 'medium',
  opens: 'reads survey responses and contacts',
  rotate: "In the account's API settings.",
  sources: ['https://refiner.io/docs/api/'],
  rules: [{ kind: 'api-key', words: ['refiner'], nameOnly: true, form: 'UUID' }],
});
