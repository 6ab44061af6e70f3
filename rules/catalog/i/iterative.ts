/** Iterative. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'iterative',
  title: 'Iterative',
  url: 'https://iterative.ai',
  severity: 'medium',
  opens: "reads and writes the team's experiments and models",
  rotate: "In Studio's profile settings, under client access tokens.",
  sources: ['https://dvc.org/doc'],
  rules: [{ kind: 'dvc-studio-access-token', form: "'isat_' b64url{20,80}" }],
});
