/** Flagsmith. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'flagsmith',
  title: 'Flagsmith',
  url: 'https://www.flagsmith.com',
  severity: 'high',
  opens: "reads and changes the organisation's feature flags",
  rotate: 'In the organisation settings, under API keys.',
  sources: [
    'https://docs.flagsmith.com/integrating-with-flagsmith/flagsmith-api-overview/flags-api/authentication',
    'https://docs.flagsmith.com/clients/rest/',
  ],
  otherHosts: true,
  rules: [
    { kind: 'environment-key', words: ['flagsmith'], form: '(alnum{22} | hex{40})' },
    {
      kind: 'organisation-api-key',
      words: ['flagsmith'],
      form: "alnum{8} '.' alnum{32}",
      verify: 'GET https://api.flagsmith.com/api/v1/projects/ [Authorization: Api-Key {token}]',
    },
    { kind: 'server-side-key', confidence: 0.9, words: ['flagsmith'], form: "'ser.' alnum{22}" },
  ],
});
