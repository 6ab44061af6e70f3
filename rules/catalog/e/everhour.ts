/** Everhour. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'everhour',
  title: 'Everhour',
  url: 'https://everhour.com',
  severity: 'medium',
  opens: 'reads and writes time records and clients',
  rotate: "In the account's API settings.",
  sources: ['https://everhour.docs.apiary.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['everhour'],
      form: "xdigit{4} '-' xdigit{4} '-' xdigit{6} '-' xdigit{6} '-' xdigit{8}",
      verify: 'GET https://api.everhour.com/clients [X-Api-Key: {token}]',
    },
  ],
});
