/** Vast.ai. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vastai',
  title: 'Vast.ai',
  url: 'https://vast.ai',
  severity: 'critical',
  opens: "rents and controls gpu machines at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.vast.ai/guides/reference/api-keys', 'https://docs.vast.ai/api-reference/authentication'],
  rules: [
    {
      kind: 'api-key',
      words: ['vastai', 'vast'],
      form: 'xdigit{64}',
      verify: 'GET https://console.vast.ai/api/v0/users/current/ [Authorization: Bearer {token}]',
    },
  ],
});
