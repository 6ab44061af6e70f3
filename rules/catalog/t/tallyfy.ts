/** Tallyfy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tallyfy',
  title: 'Tallyfy',
  url: 'https://tallyfy.com',
  severity: 'medium',
  opens: "reads and changes the organisation's processes and tasks",
  rotate: "In the account's API settings.",
  sources: ['https://developers.tallyfy.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['tallyfy'],
      form: "alnum{36} '.' alnum{264} '.' b64url{683}",
      verify: 'GET https://api.tallyfy.com/me [Authorization: Bearer {token}]',
    },
  ],
});
