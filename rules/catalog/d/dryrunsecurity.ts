/** DryRun Security. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dryrunsecurity',
  title: 'DryRun Security',
  url: 'https://www.dryrun.security',
  severity: 'high',
  opens: 'reads code security findings of the account',
  rotate: "In the account's API settings.",
  sources: ['https://docs.dryrun.security/'],
  rules: [
    {
      kind: 'api-key',
      form: "'dryrunsec_' alnum{32}",
      verify: 'GET https://simple-api.dryrun.security/v1/accounts [Authorization: Bearer {token}]',
    },
  ],
});
