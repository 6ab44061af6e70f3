/** Sourcegraph. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sourcegraph',
  title: 'Sourcegraph',
  url: 'https://sourcegraph.com',
  severity: 'critical',
  opens: 'searches and reads private code as the user',
  rotate: 'In the user settings, on the Access tokens page.',
  sources: ['https://sourcegraph.com/docs'],
  otherHosts: true,
  rules: [
    {
      kind: 'access-token',
      form: "'sgp_' xdigit{16} '_' xdigit{40}",
      verify: {
        method: 'POST',
        url: 'https://sourcegraph.com/.api/graphql',
        headers: { Authorization: 'token {token}' },
        body: '{"query":"{ currentUser { username } }"}',
        live: { has: ['$.data.currentUser.username'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.currentUser.username'] },
      },
    },
    {
      kind: 'access-token-2',
      confidence: 0.8,
      words: ['sourcegraph'],
      form: "('sgp_' | 'sgp_local_'){0,1} xdigit{40}",
      verify: {
        method: 'POST',
        url: 'https://sourcegraph.com/.api/graphql',
        headers: { Authorization: 'token {token}' },
        body: '{"query":"{ currentUser { username } }"}',
        live: { has: ['$.data.currentUser.username'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.currentUser.username'] },
      },
    },
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['sourcegraph'],
      form: "'sgp_' xdigit{16} '_local_' xdigit{40}",
      verify: {
        method: 'POST',
        url: 'https://sourcegraph.com/.api/graphql',
        headers: { Authorization: 'token {token}' },
        body: '{"query":"{ currentUser { username } }"}',
        live: { has: ['$.data.currentUser.username'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.currentUser.username'] },
      },
    },
    {
      kind: 'api-key-2',
      form: "('sgp_' | 'sgp_sgp_') xdigit{40}",
      verify: {
        method: 'POST',
        url: 'https://sourcegraph.com/.api/graphql',
        headers: { Authorization: 'token {token}' },
        body: '{"query":"{ currentUser { username } }"}',
        live: { has: ['$.data.currentUser.username'] },
        dead: { status: [200, 400, 401, 403], lacks: ['$.data.currentUser.username'] },
      },
    },
    {
      kind: 'cody-api-key',
      form: "'slk_' xdigit{64}",
      verify: 'GET https://cody-gateway.sourcegraph.com/v1/limits [Authorization: Bearer {token}]',
    },
  ],
});
