/** Harness. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'harness',
  title: 'Harness',
  url: 'https://www.harness.io',
  severity: 'critical',
  opens: "runs and edits the account's pipelines and deployments",
  rotate: 'In the Harness user profile or service account, under API keys.',
  sources: [
    'https://developer.harness.io/docs/platform/Role-Based-Access-Control/add-and-manage-api-keys',
    'https://developer.harness.io/docs/platform/role-based-access-control/add-and-manage-service-account',
  ],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      form: "('pat.' | 'sat.') b64url{22} '.' alnum{24} '.' alnum{20}",
      verify: 'GET https://app.harness.io/v1/orgs?limit=1&page=1 [x-api-key: {token}]',
    },
  ],
});
