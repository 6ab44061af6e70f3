/** Paperform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paperform',
  title: 'Paperform',
  url: 'https://paperform.co',
  severity: 'high',
  opens: 'reads forms and their submissions',
  rotate: "In the account's API settings.",
  sources: ['https://paperform.readme.io'],
  rules: [
    {
      kind: 'api-key',
      words: ['paperform'],
      form: 'b64url[.]{850,1000}',
      verify: 'GET https://api.paperform.co/v1/forms [Authorization: Bearer {token}]',
    },
  ],
});
