/** AccuWeather. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'accuweather',
  title: 'AccuWeather',
  url: 'https://www.accuweather.com',
  severity: 'low',
  opens: "looks up weather at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developer.accuweather.com/'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['accuweather'], form: 'alnum{32}' },
    { kind: 'api-key-prefixed', form: "'zpka_' hex{32} '_' hex{8}" },
  ],
});
