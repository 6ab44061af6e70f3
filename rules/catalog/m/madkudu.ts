/** MadKudu. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'madkudu',
  title: 'MadKudu',
  url: 'https://www.madkudu.com',
  severity: 'medium',
  opens: 'scores and looks up leads of the account',
  rotate: "In the account's API settings.",
  sources: ['https://developers.madkudu.com'],
  rules: [
    {
      kind: 'api-key',
      words: ['madkudu'],
      form: 'xdigit{32}',
      verify: 'GET https://api.madkudu.com/v1/ping [Authorization: base64({token})]',
    },
  ],
});
