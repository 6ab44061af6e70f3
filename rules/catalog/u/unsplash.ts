/** Unsplash. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'unsplash',
  title: 'Unsplash',
  url: 'https://unsplash.com',
  severity: 'low',
  opens: 'searches photos as the app',
  rotate: 'https://unsplash.com/oauth/applications',
  sources: ['https://unsplash.com/documentation'],
  rules: [
    { kind: 'api-key', words: ['unsplash'], form: 'word{43}', verify: 'GET https://api.unsplash.com/photos/?client_id={token}' },
  ],
});
