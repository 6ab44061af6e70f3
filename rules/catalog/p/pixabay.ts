/** Pixabay. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pixabay',
  title: 'Pixabay',
  url: 'https://pixabay.com',
  severity: 'low',
  opens: "searches images on the key's quota",
  rotate: "In the account's API settings.",
  sources: ['https://pixabay.com/api/docs/'],
  rules: [
    {
      kind: 'api-key',
      words: ['pixabay'],
      form: 'alnum[-]{34}',
      verify: 'GET https://pixabay.com/api/?key={token}&q=yellow+flowers&image_type=photo',
    },
  ],
});
