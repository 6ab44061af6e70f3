/** IP2Location. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ip2location',
  title: 'IP2Location',
  url: 'https://www.ip2location.com',
  severity: 'low',
  opens: "looks up IP addresses on the account's credits",
  rotate: "In the account's API settings.",
  sources: ['https://www.ip2location.com/web-service/ip2location'],
  rules: [{ kind: 'api-key', words: ['ip2location'], form: 'alnum{32}', verify: 'GET https://api.ip2location.io/?key={token}' }],
});
