/** Docker Hub. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, neighbours, yaml } from '../../sample-text.ts';

const sources = ['https://docs.docker.com/security/access-tokens/personal-access-tokens/'];
const personal = (g: Generator): string => `dckr_pat_${g.chars('b64url', 27)}`;
const organization = (g: Generator): string => `dckr_oat_${g.chars('b64url', 32)}`;

export const provider = defineProvider({
  id: 'docker',
  title: 'Docker Hub',
  url: 'https://hub.docker.com',
  severity: 'critical',
  opens: 'pulls and pushes images, or joins or unlocks a swarm',
  rotate: 'https://app.docker.com/settings/personal-access-tokens',
  sources: [
    'https://docs.docker.com/security/access-tokens/personal-access-tokens/',
    'https://docs.docker.com/security/access-tokens/organization-access-tokens',
  ],
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
    { kind: 'swarm-join-token', form: "'SWMTKN-1-' lowalnum{50} '-' lowalnum{25}" },
    { kind: 'swarm-unlock-key', form: "'SWMKEY-1-' b64{43}" },
    { kind: 'access-token-loose', form: "('dckr_oat_' | 'dckr_pat_') b64url{27,32}", loose: true },
    { kind: 'swarm-join-token-any', form: "'SWMTKN-1-' lowalnum{50,60} '-' lowalnum{24,30}", loose: true },
    { kind: 'swarm-unlock-key-any', form: "'SWMKEY-1-' b64{40,50}", loose: true },
  ],
});
