/** Opsgenie. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'opsgenie',
  title: 'Opsgenie',
  url: 'https://www.atlassian.com/software/opsgenie',
  severity: 'high',
  opens: 'reads, opens and closes alerts of the account',
  rotate: "In Opsgenie's settings, under API key management.",
  sources: ['https://support.atlassian.com/opsgenie/docs/api-key-management'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['opsgenie'],
      nameOnly: true,
      form: 'UUID',
      verify: 'GET https://api.opsgenie.com/v2/alerts [Authorization: GenieKey {token}]',
    },
  ],
});
