/** Storyblok. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'storyblok',
  title: 'Storyblok',
  url: 'https://www.storyblok.com',
  severity: 'medium',
  opens: "reads the space's content; a management token changes it",
  rotate: "In the space's settings, under Access Tokens.",
  sources: ['https://www.storyblok.com/docs/api/content-delivery/v2'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-token',
      words: ['storyblok'],
      form: "alnum{22} 'tt'",
      verify: 'GET https://api.storyblok.com/v1/cdn/spaces/me/?token={token}',
    },
  ],
});
