/** packagecloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'packagecloud',
  title: 'packagecloud',
  url: 'https://packagecloud.io',
  severity: 'critical',
  opens: "publishes and deletes the account's packages",
  rotate: "In the account's API settings.",
  sources: ['https://packagecloud.io/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['packagecloud'],
      form: 'xdigit{48}',
      verify: 'GET https://packagecloud.io/api/v1/distributions.json [Authorization: Basic base64({token}:)]',
    },
  ],
});
