/** Contentful. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'contentful',
  title: 'Contentful',
  url: 'https://www.contentful.com',
  severity: 'high',
  opens: "reads and, as a personal token, changes the spaces' content",
  rotate: "In the account's API settings.",
  sources: ['https://contentful.com/help/token-management/personal-access-tokens'],
  otherHosts: true,
  rules: [
    {
      kind: 'delivery-api-token',
      confidence: 0.8,
      words: ['contentful'],
      form: 'b64url{43,45}',
      verify: 'GET https://cdn.contentful.com/spaces [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-access-token',
      form: "'CFPAT-' b64url{43}",
      verify: 'GET https://api.contentful.com/organizations [Authorization: Bearer {token}]',
    },
  ],
});
