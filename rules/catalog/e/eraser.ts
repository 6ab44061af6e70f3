/** Eraser. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'eraser',
  title: 'Eraser',
  url: 'https://www.eraser.io',
  severity: 'medium',
  opens: 'creates diagrams and reads usage of the team',
  rotate: "In the account's API settings.",
  sources: ['https://docs.eraser.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['eraser'],
      nameOnly: true,
      form: 'alnum{20}',
      verify: 'GET https://app.eraser.io/api/reports/usage?rangeDays=1 [Authorization: Bearer {token}]',
    },
  ],
});
