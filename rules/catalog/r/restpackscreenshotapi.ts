/** Restpack Screenshot API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'restpackscreenshotapi',
  title: 'Restpack Screenshot API',
  url: 'https://restpack.io',
  severity: 'low',
  opens: "makes page screenshots at the account's cost",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['restpack'],
      form: 'alnum{48}',
      verify: 'GET https://restpack.io/api/screenshot/usage [X-Access-Token: {token}]',
    },
  ],
});
