/** Extractor API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'extractorapi',
  title: 'Extractor API',
  url: 'https://extractorapi.com',
  severity: 'low',
  opens: "extracts article text at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['extractorapi'],
      form: 'alnum{40}',
      verify: 'GET https://extractorapi.com/api/v1/extractor?apikey={token}&url=example.com',
    },
  ],
});
