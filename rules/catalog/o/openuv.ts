/** OpenUV. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'openuv',
  title: 'OpenUV',
  url: 'https://www.openuv.io',
  severity: 'low',
  opens: "looks up the UV index on the account's quota",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['openuv'],
      form: 'alnum{32}',
      verify: 'GET https://api.openuv.io/api/v1/uv?lat=40.71&lng=-74.005 [x-access-token: {token}]',
    },
  ],
});
