/** bunny.net. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bunnynet',
  title: 'bunny.net',
  url: 'https://bunny.net',
  severity: 'high',
  opens: 'changes CDN zones, storage and DNS of the account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.bunny.net/account/api-keys', 'https://docs.bunny.net/api-reference/authentication'],
  rules: [
    {
      kind: 'api-key',
      words: ['bunnynet', 'bunny'],
      nameOnly: true,
      form: "xdigit{8} '-' xdigit{4} '-' xdigit{4} '-' xdigit{4} '-' (xdigit{12} | xdigit{20} ('-' xdigit{4}){3} '-' xdigit{12})",
      verify: 'GET https://api.bunny.net/pullzone [AccessKey: {token}]',
    },
  ],
});
