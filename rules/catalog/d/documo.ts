/** Documo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'documo',
  title: 'Documo',
  url: 'https://www.documo.com',
  severity: 'high',
  opens: 'sends faxes and reads documents of the account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.documo.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['documo'],
      form: "'ey' alnum{34} '.ey' alnum{154} '.' b64url{43}",
      verify: 'GET https://api.documo.com/v1/me [Authorization: Basic {token}]',
    },
  ],
});
