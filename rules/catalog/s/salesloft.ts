/** Salesloft. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'salesloft',
  title: 'Salesloft',
  url: 'https://www.salesloft.com',
  severity: 'high',
  opens: 'reads and changes prospects and sends sales mail',
  rotate: "In the account's API settings.",
  sources: ['https://developers.salesloft.com/'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['salesloft'],
      form: "'ak_' xdigit{64}",
      verify: 'GET https://api.salesloft.com/v2/me [Authorization: Bearer {token}]',
    },
  ],
});
