/** ImageKit. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'imagekit',
  title: 'ImageKit',
  url: 'https://imagekit.io',
  severity: 'high',
  opens: "reads, uploads and deletes the account's media",
  rotate: 'https://imagekit.io/dashboard/developer/api-keys',
  sources: ['https://imagekit.io/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['imagekit'],
      form: 'word[=]{36}',
      verify: 'GET https://api.imagekit.io/v1/files [Authorization: {token}]',
    },
    {
      kind: 'private-api-key',
      confidence: 0.9,
      words: ['imagekit'],
      form: "'private_' b64url{8,128}",
      verify: 'GET https://api.imagekit.io/v1/accounts/url-endpoints [Authorization: Basic base64({token}:)]',
    },
  ],
});
