/** Docker Hub. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, neighbours, yaml } from '../../sample-text.ts';

const sources = ['https://docs.docker.com/security/access-tokens/personal-access-tokens/'];
const personal = (g: Generator): string => `dckr_pat_${g.chars('b64url', 27)}`;
const organization = (g: Generator): string => `dckr_oat_${g.chars('b64url', 32)}`;

export const provider: Provider = {
  id: 'docker',
  title: 'Docker Hub',
  url: 'https://hub.docker.com',
  rules: [
    {
      id: 'docker.personal-access-token',
      title: 'Docker personal access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('dckr_pat_[A-Za-z0-9_-]{27}', 'base64url'),
      keywords: ['dckr_pat_'],
      minEntropy: 3.2,
      prefix: 'dckr_pat_',
      samples: { match: [env('DOCKER_PASSWORD', personal), yaml('password', personal)], no: neighbours(personal) },
      rotate: 'https://app.docker.com/settings/personal-access-tokens',
      names: { item: 'docker personal-access-token', field: 'token' },
      sources,
    },
    {
      id: 'docker.organization-access-token',
      title: 'Docker organization access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('dckr_oat_[A-Za-z0-9_-]{32}', 'base64url'),
      keywords: ['dckr_oat_'],
      minEntropy: 3.2,
      prefix: 'dckr_oat_',
      samples: { match: [env('DOCKER_TOKEN', organization), yaml('password', organization)], no: neighbours(organization) },
      rotate: 'https://docs.docker.com/security/access-tokens/organization-access-tokens/',
      names: { item: 'docker organization-access-token', field: 'token' },
      sources: ['https://docs.docker.com/security/access-tokens/organization-access-tokens/'],
    },
  ],
};
