/** pdflayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pdflayer',
  title: 'pdflayer',
  url: 'https://pdflayer.com',
  severity: 'low',
  opens: "renders PDF files on the account's quota",
  rotate: 'In the pdflayer dashboard, reset the access key.',
  sources: ['https://pdflayer.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['pdflayer'],
      form: 'alnum{32}',
      verify: 'GET https://api.pdflayer.com/api/convert?access_key={token}&test=1',
    },
  ],
});
