/** PandaScore. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pandascore',
  title: 'PandaScore',
  url: 'https://www.pandascore.co',
  severity: 'low',
  opens: "reads esports data on the account's plan",
  rotate: "In the account's API settings.",
  sources: ['https://developers.pandascore.co'],
  rules: [
    {
      kind: 'api-key',
      words: ['pandascore'],
      form: 'b64url{51}',
      verify: 'GET https://api.pandascore.co/videogames [Authorization: Bearer {token}]',
    },
  ],
});
