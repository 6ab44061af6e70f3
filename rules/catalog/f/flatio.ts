/** Flat. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flatio',
  title: 'Flat',
  url: 'https://flat.io',
  severity: 'medium',
  opens: "reads and edits the account's music scores",
  rotate: 'https://flat.io/developers',
  sources: ['https://flat.io/developers'],
  rules: [
    {
      kind: 'api-key',
      words: ['flatio', 'flat'],
      nameOnly: true,
      form: 'alnum{128}',
      verify: 'GET https://api.flat.io/v2/me [Authorization: Bearer {token}]',
    },
  ],
});
