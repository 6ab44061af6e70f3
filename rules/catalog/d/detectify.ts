/** Detectify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'detectify',
  title: 'Detectify',
  url: 'https://detectify.com',
  severity: 'high',
  opens: 'reads security findings and starts scans',
  rotate: "In the account's API settings.",
  sources: ['https://developer.detectify.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['detectify'],
      form: 'alnum{32}',
      verify: 'GET https://api.detectify.com/rest/v2/assets/ [X-Detectify-Key: {token}]',
    },
  ],
});
