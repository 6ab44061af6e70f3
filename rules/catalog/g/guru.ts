/** Guru. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'guru',
  title: 'Guru',
  url: 'https://www.getguru.com',
  severity: 'high',
  opens: "reads and writes the team's knowledge cards",
  rotate: "In Guru's team settings, under API tokens.",
  sources: ['https://developer.getguru.com'],
  rules: [{ kind: 'api-token', confidence: 0.6, words: ['getguru', 'guru_api', 'guru_token', 'guru_user'], form: 'uuid' }],
});
