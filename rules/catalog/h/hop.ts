/** Hop. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hop',
  title: 'Hop',
  url: 'https://hop.io',
  severity: 'critical',
  opens: 'deploys to and controls the project on the platform',
  rotate: "In the Hop console, under the project's or user's tokens.",
  sources: ['https://docs.hop.io'],
  rules: [
    { kind: 'personal-access-token', form: "'hop_pat_' b64url{20,80}" },
    { kind: 'project-token', confidence: 0.9, words: ['hop'], form: "'ptk_' b64url{20,80}" },
  ],
});
