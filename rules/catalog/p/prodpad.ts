/** ProdPad. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'prodpad',
  title: 'ProdPad',
  url: 'https://www.prodpad.com',
  severity: 'medium',
  opens: 'reads and changes product ideas, feedback and roadmaps',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['prodpad'],
      form: 'xdigit{64}',
      verify: 'GET https://api.prodpad.com/v1/tags [Authorization: Bearer {token}]',
    },
  ],
});
