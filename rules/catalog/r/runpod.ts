/** Runpod. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'runpod',
  title: 'Runpod',
  url: 'https://www.runpod.io',
  severity: 'critical',
  opens: "starts and controls gpu machines at the account's cost",
  rotate: 'https://www.console.runpod.io/user/settings',
  sources: ['https://docs.runpod.io/'],
  rules: [
    {
      kind: 'api-key',
      form: "'rpa_' alnum{20,60}",
      verify: {
        method: 'POST',
        url: 'https://api.runpod.io/graphql',
        headers: { Authorization: 'Bearer {token}' },
        body: '{"query":"{ myself { id } }"}',
        live: { has: ['$.data.myself.id'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.myself.id'] },
      },
    },
  ],
});
