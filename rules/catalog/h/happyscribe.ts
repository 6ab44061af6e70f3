/** Happy Scribe. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'happyscribe',
  title: 'Happy Scribe',
  url: 'https://www.happyscribe.com',
  severity: 'medium',
  opens: "reads transcripts and orders more at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://dev.happyscribe.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['happyscribe'],
      form: 'alnum{24}',
      verify: 'GET https://www.happyscribe.com/api/v1/transcriptions [Authorization: Bearer {token}]',
    },
  ],
});
