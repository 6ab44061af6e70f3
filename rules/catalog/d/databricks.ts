/** Databricks. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `dapi${g.chars('hex', 32)}`;

export const provider: Provider = {
  id: 'databricks',
  title: 'Databricks',
  url: 'https://www.databricks.com',
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
  ],
};
