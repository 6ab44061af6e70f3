/** Codemagic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'codemagic',
  title: 'Codemagic',
  url: 'https://codemagic.io',
  severity: 'critical',
  opens: 'starts builds and reads apps and their artifacts',
  rotate: 'https://docs.codemagic.io/rest-api/codemagic-rest-api',
  sources: ['https://docs.codemagic.io/rest-api/codemagic-rest-api'],
  rules: [
    {
      kind: 'api-key',
      words: ['codemagic'],
      form: 'word{43}',
      verify: 'GET https://api.codemagic.io/apps [x-auth-token: {token}]',
    },
  ],
});
