/** Conversion Tools. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'conversiontools',
  title: 'Conversion Tools',
  url: 'https://conversiontools.io',
  severity: 'low',
  opens: "converts files at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://conversiontools.io/api-documentation'],
  rules: [{ kind: 'api-key', words: ['conversiontools'], form: "'ey' word[.]{157,165}" }],
});
