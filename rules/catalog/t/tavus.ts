/** Tavus. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tavus',
  title: 'Tavus',
  url: 'https://www.tavus.io',
  severity: 'high',
  opens: "makes video conversations at the account's cost",
  rotate: 'In the Developer Portal, on the API Key page.',
  sources: ['https://docs.tavus.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['tavus'],
      form: 'xdigit{32}',
      verify: 'GET https://tavusapi.com/v2/conversations [x-api-key: {token}]',
    },
  ],
});
