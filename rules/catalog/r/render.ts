/** Render. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'render',
  title: 'Render',
  url: 'https://render.com',
  severity: 'critical',
  opens: 'deploys services and reads their environment variables',
  rotate: 'https://dashboard.render.com/u/settings#api-keys',
  sources: ['https://render.com/docs/api'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['render'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.render.com/v1/services?limit=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-2',
      form: "'rnd_' alnum{28}",
      verify: 'GET https://api.render.com/v1/services?limit=1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-3',
      confidence: 0.9,
      words: ['render'],
      nameOnly: true,
      form: "'rnd_' alnum{33}",
      verify: 'GET https://api.render.com/v1/services?limit=1 [Authorization: Bearer {token}]',
    },
  ],
});
