/** Hygraph. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'graphcms',
  title: 'Hygraph',
  url: 'https://hygraph.com',
  severity: 'high',
  opens: 'reads and writes the content of the project',
  rotate: 'In the project settings, under API access.',
  sources: ['https://hygraph.com/docs/getting-started/access-and-permissions/api-access'],
  rules: [
    {
      kind: 'permanent-auth-token',
      confidence: 0.6,
      words: ['graphcms', 'hygraph'],
      form: "'eyJ' b64url{20,200} '.eyJ' b64url{50,2000} '.' b64url{100,700}",
    },
  ],
});
