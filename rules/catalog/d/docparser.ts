/** Docparser. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'docparser',
  title: 'Docparser',
  url: 'https://docparser.com',
  severity: 'high',
  opens: 'uploads documents and reads their extracted data',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['docparser'],
      form: 'xdigit{40}',
      verify: 'GET https://api.docparser.com/v1/parsers?api_key={token}',
    },
  ],
});
