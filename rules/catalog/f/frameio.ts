/** Frame.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'frameio',
  title: 'Frame.io',
  url: 'https://frame.io',
  severity: 'high',
  opens: "reads and writes the account's video projects and assets",
  rotate: "In the account's API settings.",
  sources: ['https://developer.frame.io'],
  rules: [
    {
      kind: 'developer-token',
      form: "'fio-u-' b64url{64}",
      verify: 'GET https://api.frame.io/v2/me [Authorization: Bearer {token}]',
    },
  ],
});
