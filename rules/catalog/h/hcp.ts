/** HashiCorp Cloud Platform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hcp',
  title: 'HashiCorp Cloud Platform',
  url: 'https://www.hashicorp.com',
  severity: 'critical',
  opens: "controls the cloud project's clusters and secrets",
  rotate: "In the HCP portal, under the service principal's keys.",
  sources: ['https://developer.hashicorp.com/hcp/docs/cli/commands/iam/service-principals/keys'],
  rules: [
    {
      kind: 'client-id',
      severity: 'low',
      words: ['hcp'],
      nameOnly: true,
      form: 'alnum{32}',
      part: true,
      paired: ['hcp.client-secret'],
    },
    { kind: 'client-secret', words: ['hcp'], nameOnly: true, form: 'alnum[._~-]{64}', paired: ['hcp.client-id'] },
  ],
});
