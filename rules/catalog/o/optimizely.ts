/** Optimizely. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'optimizely',
  title: 'Optimizely',
  url: 'https://www.optimizely.com',
  severity: 'high',
  opens: 'changes experiments and feature flags',
  rotate: 'In the Optimizely profile, under API access.',
  sources: ['https://docs.developers.optimizely.com'],
  rules: [
    {
      kind: 'personal-access-token',
      words: ['optimizely'],
      form: 'alnum[-:]{54}',
      verify: 'GET https://api.optimizely.com/v2/me [Authorization: Bearer {token}]',
    },
  ],
});
