/** Commodities-API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'commodities',
  title: 'Commodities-API',
  url: 'https://commodities-api.com',
  severity: 'low',
  opens: "looks up commodity prices at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://commodities-api.com/documentation'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['commodities_api', 'commoditiesapi'], form: 'alnum[_-]{16,64}' }],
});
