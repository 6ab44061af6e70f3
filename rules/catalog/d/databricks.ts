/** Databricks. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `dapi${g.chars('hex', 32)}`;

export const provider = defineProvider({
  id: 'databricks',
  title: 'Databricks',
  url: 'https://www.databricks.com',
  severity: 'critical',
  opens: "runs jobs and reads the workspace's data as its owner",
  rotate: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
  sources: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
  rules: [
    {
      id: 'databricks.personal-access-token',
      title: 'Databricks personal access token',
      severity: 'critical',
      confidence: 0.96,
      pattern: token('dapi[a-f0-9]{32}(?:-[0-9]{1,2})?'),
      keywords: ['dapi'],
      minEntropy: 2.8,
      prefix: 'dapi',
      samples: { match: [env('DATABRICKS_TOKEN', value), json('token', value)], no: neighbours(value) },
      rotate: 'https://docs.databricks.com/aws/en/dev-tools/auth/pat',
      names: { item: 'databricks personal-access-token', field: 'token' },
      sources: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
    },
    { kind: 'oauth-client-secret', confidence: 0.6, form: "'dose' hex{32}", paired: ['client-id', 'databricks.workspace-host'] },
    {
      kind: 'workspace-host',
      severity: 'low',
      form: "lowalnum[.-]{3,60} ('.cloud.databricks.com' | '.gcp.databricks.com' | '.azuredatabricks.net')",
      part: true,
    },
    { kind: 'service-token', confidence: 0.6, form: "('dkea' | 'dsap') hex{32}", paired: ['databricks.workspace-host'] },
    {
      kind: 'personal-access-token-any',
      form: "'dapi' xdigit{32} ('-' digit{1}){0,1}",
      loose: true,
      paired: ['databricks.workspace-host'],
    },
  ],
});
