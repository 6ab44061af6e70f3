/** protocols.io. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'protocolsio',
  title: 'protocols.io',
  url: 'https://www.protocols.io',
  severity: 'medium',
  opens: "reads and changes the account's research protocols",
  rotate: "In the account's API settings.",
  sources: ['https://apidoc.protocols.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['protocolsio'],
      form: 'alnum{64}',
      verify: 'GET https://www.protocols.io/api/v3/session/profile [Authorization: Bearer {token}]',
    },
  ],
});
