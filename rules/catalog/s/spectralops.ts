/** Spectral (Check Point). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'spectralops',
  title: 'Spectral (Check Point)',
  url: 'https://spectralops.io',
  severity: 'high',
  opens: "sends scan results to the team's account",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'team-key', confidence: 0.6, form: "'spu-' hex{32}" }],
});
