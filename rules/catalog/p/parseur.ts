/** Parseur. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'parseur',
  title: 'Parseur',
  url: 'https://parseur.com',
  severity: 'high',
  opens: 'reads the documents and mail parsed for the account',
  rotate: 'In the Parseur account, under API.',
  sources: ['https://developer.parseur.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['parseur'],
      form: 'xdigit{40}',
      verify: 'GET https://api.parseur.com/ [Authorization: Token {token}]',
    },
  ],
});
