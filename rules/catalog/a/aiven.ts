/** Aiven. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aiven',
  title: 'Aiven',
  url: 'https://aiven.io',
  severity: 'critical',
  opens: 'manages the projects and their database services',
  rotate: "In the account's API settings.",
  sources: ['https://aiven.io/docs/platform/concepts/authentication-tokens'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['aiven'],
      form: 'b64[=]{372}',
      verify: 'GET https://api.aiven.io/v1/project [Authorization: aivenv1 {token}]',
    },
  ],
});
