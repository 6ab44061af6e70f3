/** Gist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'getgist',
  title: 'Gist',
  url: 'https://getgist.com',
  severity: 'high',
  opens: 'reads and writes contacts and conversations',
  rotate: "In Gist's settings, under API key.",
  sources: ['https://developers.getgist.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['getgist'],
      form: 'alnum[+=]{68}',
      verify: 'GET https://api.getgist.com/contacts/ [Authorization: Bearer {token}]',
    },
  ],
});
