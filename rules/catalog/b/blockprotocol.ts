/** Block Protocol. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'blockprotocol',
  title: 'Block Protocol',
  url: 'https://blockprotocol.org',
  severity: 'low',
  opens: 'queries the block hub as the user',
  rotate: "In the account's API settings.",
  sources: ['https://blockprotocol.org/docs'],
  rules: [
    {
      kind: 'api-key',
      form: "'b10ck5.' alnum{28,36} '.' alnum{32,40}",
      verify: 'GET https://blockprotocol.org/api/blocks [x-api-key: {token}]',
    },
  ],
});
