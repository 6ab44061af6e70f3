/** Clustdoc. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clustdoc',
  title: 'Clustdoc',
  url: 'https://clustdoc.com',
  severity: 'high',
  opens: 'reads and writes client onboarding files and forms',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['clustdoc'],
      form: 'alnum{60}',
      verify: 'GET https://clustdoc.com/api/users [Authorization: Bearer {token}]',
    },
  ],
});
