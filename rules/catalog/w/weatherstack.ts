/** weatherstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'weatherstack',
  title: 'weatherstack',
  url: 'https://weatherstack.com',
  severity: 'low',
  opens: 'looks up weather',
  rotate: "In the account's API settings.",
  sources: ['https://weatherstack.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['weatherstack'],
      form: 'alnum{32}',
      verify: 'GET https://api.weatherstack.com/current?access_key={token}',
    },
  ],
});
