/** IPinfo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ipinfo',
  title: 'IPinfo',
  url: 'https://ipinfo.io',
  severity: 'low',
  opens: "looks up IP addresses on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://ipinfo.io/developers'],
  rules: [{ kind: 'api-key', words: ['ipinfo'], form: 'xdigit{14}', verify: 'GET https://ipinfo.io/json?token={token}' }],
});
