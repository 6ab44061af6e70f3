/** Blogger. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'blogger',
  title: 'Blogger',
  url: 'https://www.blogger.com',
  severity: 'low',
  opens: "reads public blogs under the project's quota",
  rotate: 'https://console.cloud.google.com/apis/credentials',
  sources: ['https://developers.google.com/blogger'],
  rules: [
    {
      kind: 'api-key',
      words: ['blogger'],
      nameOnly: true,
      form: 'alnum[-]{39}',
      verify: 'GET https://www.googleapis.com/blogger/v3/blogs/2399953?key={token}',
    },
  ],
});
