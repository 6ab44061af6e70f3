/** Omnisend. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'omnisend',
  title: 'Omnisend',
  url: 'https://www.omnisend.com',
  severity: 'high',
  opens: 'reads contacts and sends campaigns of the store',
  rotate: 'In the Omnisend store settings, under API keys.',
  sources: ['https://api-docs.omnisend.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['omnisend'],
      form: 'alnum[-]{75}',
      verify: 'GET https://api.omnisend.com/v3/contacts?limit=100&offset=0 [X-API-KEY: {token}]',
    },
  ],
});
