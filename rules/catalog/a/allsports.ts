/** AllSportsAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'allsports',
  title: 'AllSportsAPI',
  url: 'https://allsportsapi.com',
  severity: 'low',
  opens: "looks up sports results at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['allsports', 'allsportsapi'], form: 'hex{64}' }],
});
