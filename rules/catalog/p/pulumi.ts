/** Pulumi. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `pul-${g.chars('hex', 40)}`;

export const provider = defineProvider({
  id: 'pulumi',
  title: 'Pulumi',
  url: 'https://www.pulumi.com',
  severity: 'critical',
  opens: 'reads and changes infrastructure stacks, their state and secrets',
  rotate: 'https://app.pulumi.com/account/tokens',
  sources: ['https://www.pulumi.com/docs/'],
  otherHosts: true,
  rules: [
    {
      id: 'pulumi.access-token',
      title: 'Pulumi access token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('pul-[a-f0-9]{40}'),
      keywords: ['pul-'],
      minEntropy: 3,
      prefix: 'pul-',
      samples: { match: [env('PULUMI_ACCESS_TOKEN', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.pulumi.com/api/user',
        headers: { Authorization: 'token {token}' },
        otherHosts: true,
        source: 'https://www.pulumi.com/docs/reference/cloud-rest-api/',
      },
      rotate: 'https://app.pulumi.com/account/tokens',
      names: { item: 'pulumi access-token', field: 'token' },
      sources: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
    },
    {
      kind: 'access-token-any',
      form: "'pul-' lowalnum{40}",
      loose: true,
      verify: 'GET https://api.pulumi.com/api/user [Authorization: token {token}]',
    },
  ],
});
