/** Upstage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'upstage',
  title: 'Upstage',
  url: 'https://www.upstage.ai',
  severity: 'high',
  opens: "calls models at the account's cost",
  rotate: 'https://console.upstage.ai/api-keys',
  sources: ['https://console.upstage.ai/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['upstage'],
      form: 'alnum{40,50}',
      verify: 'GET https://api.upstage.ai/v1/models [Authorization: Bearer {token}]',
    },
  ],
});
