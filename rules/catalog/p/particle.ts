/** Particle. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'particle',
  title: 'Particle',
  url: 'https://www.particle.io',
  severity: 'critical',
  opens: "controls and flashes the account's devices",
  rotate: 'Run particle token revoke.',
  sources: ['https://docs.particle.io/reference/api/'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['particle'],
      nameOnly: true,
      form: 'alnum{40}',
      verify: 'GET https://api.particle.io/v1/user?access_token={token}',
    },
  ],
});
