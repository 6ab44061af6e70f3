/** Imagga. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'imagga',
  title: 'Imagga',
  url: 'https://imagga.com',
  severity: 'low',
  opens: "tags images at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.imagga.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['imagga'],
      form: 'alnum[=]{72}',
      verify: 'GET https://api.imagga.com/v2/usage [Authorization: Basic {token}]',
    },
  ],
});
