/** BorgBase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'borgbase',
  title: 'BorgBase',
  url: 'https://www.borgbase.com',
  severity: 'high',
  opens: 'manages backup repositories and their keys',
  rotate: "In the account's API settings.",
  sources: ['https://docs.borgbase.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['borgbase'],
      form: 'b64url[./]{148,152}',
      verify: {
        method: 'POST',
        url: 'https://api.borgbase.com/graphql',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"query":"{ me { id } }"}',
        live: { has: ['$.data.me.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.me.id'] },
      },
    },
  ],
});
