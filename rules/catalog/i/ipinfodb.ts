/** IPInfoDB. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ipinfodb',
  title: 'IPInfoDB',
  url: 'https://www.ipinfodb.com',
  severity: 'low',
  opens: "looks up IP addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://www.ipinfodb.com/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['ipinfodb'],
      form: 'alnum{64}',
      verify: 'GET https://api.ipinfodb.com/v3/ip-country/?key={token}&ip=8.8.8.8&format=json',
    },
  ],
});
