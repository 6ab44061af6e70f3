/** Beamer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'beamer',
  title: 'Beamer',
  url: 'https://www.getbeamer.com',
  severity: 'medium',
  opens: 'reads and posts announcements and user feedback',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-token',
      confidence: 0.8,
      words: ['beamer'],
      nameOnly: true,
      form: "'b_' b64[-=\\\\_]{44}",
      verify: 'GET https://api.getbeamer.com/v0/ping [Beamer-Api-Key: {token}]',
    },
  ],
});
