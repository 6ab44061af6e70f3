/** ipapi. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ipapi',
  title: 'ipapi',
  url: 'https://ipapi.com',
  severity: 'low',
  opens: "looks up IP addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://ipapi.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['ipapi'],
      form: 'alnum{32}',
      verify: 'GET https://api.ipapi.com/49.146.239.251?access_key={token}',
    },
  ],
});
