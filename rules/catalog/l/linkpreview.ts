/** LinkPreview. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'linkpreview',
  title: 'LinkPreview',
  url: 'https://www.linkpreview.net',
  severity: 'low',
  opens: "fetches link previews on the account's quota",
  rotate: "In the account's API settings.",
  sources: ['https://docs.linkpreview.net'],
  rules: [
    {
      kind: 'api-key',
      words: ['linkpreview'],
      form: 'alnum{32}',
      verify: 'GET https://api.linkpreview.net/?key={token}&q=https://google.com',
    },
  ],
});
