/** Planview AgilePlace (LeanKit). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'planviewleankit',
  title: 'Planview AgilePlace (LeanKit)',
  url: 'https://www.planview.com',
  severity: 'medium',
  opens: "reads and writes the account's boards and cards",
  rotate: 'In the user profile, My API Tokens tab.',
  rules: [{ kind: 'api-token', confidence: 0.6, words: ['leankit', 'planview'], form: 'hex{128}' }],
});
