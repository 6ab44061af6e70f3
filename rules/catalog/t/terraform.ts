/** HCP Terraform. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `${g.chars('alnum', 14)}.atlasv1.${g.chars('b64url', 67)}`;

export const provider = defineProvider({
  id: 'terraform',
  title: 'HCP Terraform',
  url: 'https://app.terraform.io',
  severity: 'critical',
  opens: 'runs terraform and reads state and variables',
  rotate: 'https://app.terraform.io/app/settings/tokens',
  sources: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
  otherHosts: true,
  rules: [
    {
      id: 'terraform.api-token',
      title: 'HCP Terraform API token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_-]{60,70}', 'base64url'),
      keywords: ['.atlasv1.'],
      minEntropy: 4,
      prefix: '',
      samples: {
        match: [env('TF_TOKEN_app_terraform_io', value), json('token', value)],
        no: [neighbours(value, 'Q7xQ7x')[1], (g) => `token=${g.chars('alnum', 13)}.atlasv1.${g.chars('b64url', 67)}\n`],
      },
      verify: {
        method: 'GET',
        url: 'https://app.terraform.io/api/v2/account/details',
        headers: { Authorization: 'Bearer {token}' },
        otherHosts: true,
        source: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/account',
      },
      rotate: 'https://app.terraform.io/app/settings/tokens',
      names: { item: 'terraform api-token', field: 'token' },
      sources: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
    },
    {
      kind: 'personal-token-loose',
      words: ['terraform'],
      form: "alnum{1,32} '.atlasv1.' b64url{60,90}",
      loose: true,
      verify: 'GET https://app.terraform.io/api/v2/account/details [Authorization: Bearer {token}]',
    },
  ],
});
