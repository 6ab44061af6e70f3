/** Knapsack Pro. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'knapsackpro',
  title: 'Knapsack Pro',
  url: 'https://knapsackpro.com',
  severity: 'low',
  opens: 'reads and writes test timings of the project',
  rotate: "In the account's API settings.",
  sources: ['https://docs.knapsackpro.com'],
  rules: [
    {
      kind: 'token',
      words: ['knapsackpro'],
      form: 'alnum{32}',
      verify: 'GET https://api.knapsackpro.com/v1/builds?page=1 [KNAPSACK-PRO-TEST-SUITE-TOKEN: {token}]',
    },
  ],
});
