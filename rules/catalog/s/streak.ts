/** Streak. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'streak',
  title: 'Streak',
  url: 'https://www.streak.com',
  severity: 'high',
  opens: 'reads and changes crm pipelines and contacts',
  rotate: "In the account's API settings.",
  sources: ['https://streak.readme.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['streak'],
      nameOnly: true,
      form: 'xdigit{32}',
      verify: 'GET https://www.streak.com/api/v1/pipelines [Authorization: Basic base64({token}:)]',
    },
  ],
});
