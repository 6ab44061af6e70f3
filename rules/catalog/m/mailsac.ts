/** Mailsac. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailsac',
  title: 'Mailsac',
  url: 'https://mailsac.com',
  severity: 'medium',
  opens: "reads the mail of the account's inboxes",
  rotate: "In the account's API settings.",
  sources: ['https://docs.mailsac.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['mailsac'],
      form: "'k_' alnum{36,156}",
      verify: 'GET https://mailsac.com/api/addresses [Mailsac-Key: {token}]',
    },
  ],
});
