/** Pendo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pendo',
  title: 'Pendo',
  url: 'https://www.pendo.io',
  severity: 'high',
  opens: "reads visitors' usage and changes guides",
  rotate: 'In Pendo, under Settings, Integrations.',
  sources: ['https://support.pendo.io'],
  rules: [
    {
      kind: 'integration-key',
      confidence: 0.8,
      words: ['pendo'],
      form: 'alnum{32,64}',
      verify: 'GET https://app.pendo.io/api/v1/feature [x-pendo-integration-key: {token}]',
    },
  ],
});
