/** Codacy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'codacy',
  title: 'Codacy',
  url: 'https://www.codacy.com',
  severity: 'medium',
  opens: 'reads and changes code-quality settings and results',
  rotate: 'https://docs.codacy.com/codacy-api/api-tokens/',
  sources: ['https://docs.codacy.com/codacy-api/api-tokens/'],
  rules: [
    {
      kind: 'api-key',
      words: ['codacy'],
      form: 'alnum{20,24}',
      verify: 'GET https://app.codacy.com/api/v3/user/organizations [api-token: {token}]',
    },
  ],
});
