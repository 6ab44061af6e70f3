/** E2B. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'e2b',
  title: 'E2B',
  url: 'https://e2b.dev',
  severity: 'high',
  opens: "runs code sandboxes at the account's cost",
  rotate: 'https://e2b.dev/dashboard',
  sources: ['https://e2b.dev/docs'],
  rules: [
    { kind: 'access-token', form: "'sk_e2b_' (hex{40} | lowalnum{32})" },
    { kind: 'api-key', form: "'e2b_' hex{40}", verify: 'GET https://api.e2b.dev/sandboxes [X-API-Key: {token}]' },
  ],
});
