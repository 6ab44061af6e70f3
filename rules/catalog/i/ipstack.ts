/** ipstack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ipstack',
  title: 'ipstack',
  url: 'https://ipstack.com',
  severity: 'low',
  opens: "looks up IP addresses on the account's quota",
  rotate: 'In the ipstack dashboard, reset the API key.',
  sources: ['https://ipstack.com/documentation'],
  rules: [
    { kind: 'api-key', words: ['ipstack'], form: 'xdigit{32}', verify: 'GET https://api.ipstack.com/1.1.1.1?access_key={token}' },
  ],
});
