/** Docker Hub. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dockerhub',
  title: 'Docker Hub',
  url: 'https://hub.docker.com',
  severity: 'critical',
  opens: 'pulls and pushes images as the account',
  rotate: 'https://app.docker.com/settings/personal-access-tokens',
  sources: [
    'https://docs.docker.com/security/access-tokens/personal-access-tokens/',
    'https://docs.docker.com/security/access-tokens/organization-access-tokens',
  ],
  rules: [
    {
      kind: 'organization-access-token',
      confidence: 0.9,
      words: ['dockerhub'],
      form: "'dckr_oat_' b64url{32}",
      paired: ['organization name'],
    },
    {
      kind: 'personal-access-token',
      confidence: 0.9,
      words: ['dockerhub'],
      form: "'dckr_pat_' b64url{27}",
      paired: ['username'],
    },
    { kind: 'personal-access-token-legacy', words: ['docker', 'dockerhub', 'dckr'], form: 'uuid', paired: ['username'] },
  ],
});
