/** file.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'fileio',
  title: 'file.io',
  url: 'https://www.file.io',
  severity: 'medium',
  opens: "uploads, lists and deletes the account's files",
  rotate: "In the account's API settings.",
  sources: ['https://www.file.io/developers'],
  rules: [
    {
      kind: 'secret-key',
      words: ['fileio'],
      form: 'alnum[-.]{39}',
      verify: 'GET https://file.io/ [Authorization: Bearer {token}]',
    },
    {
      kind: 'secret-key-2',
      words: ['fileio'],
      form: "alnum{20} '.' alnum{20}",
      verify: 'GET https://file.io/api/v2/account [Authorization: Bearer {token}]',
    },
  ],
});
