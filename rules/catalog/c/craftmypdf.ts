/** CraftMyPDF. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'craftmypdf',
  title: 'CraftMyPDF',
  url: 'https://craftmypdf.com',
  severity: 'medium',
  opens: "generates PDFs from the account's templates",
  rotate: "In the account's API settings.",
  sources: ['https://craftmypdf.com/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['craftmypdf'],
      form: 'alnum{35}',
      verify: 'GET https://api.craftmypdf.com/v1/get-account-info [X-API-KEY: {token}]',
    },
  ],
});
