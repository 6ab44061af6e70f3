/** IQAir AirVisual. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'airvisual',
  title: 'IQAir AirVisual',
  url: 'https://www.iqair.com',
  severity: 'low',
  opens: "looks up air quality at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['airvisual', 'iqair'], form: 'uuid' }],
});
