/** Testkube. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'testkube',
  title: 'Testkube',
  url: 'https://testkube.io',
  severity: 'high',
  opens: "runs tests in the environment's clusters",
  rotate: "In the account's API settings.",
  sources: ['https://docs.testkube.io/'],
  rules: [
    {
      kind: 'api-key',
      form: "'tkcapi_' alnum{30,64}",
      paired: ['testkube.environment-id', 'testkube.organization-id'],
      verify: 'GET https://api.testkube.io/organizations/{orgid}/environments/{envid} [Authorization: Bearer {token}]',
    },
    { kind: 'environment-id', severity: 'low', form: "'tkcenv_' alnum{16,32}", part: true },
    { kind: 'organization-id', severity: 'low', form: "'tkcorg_' alnum{16,32}", part: true },
  ],
});
