/** Braintrust. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'braintrust',
  title: 'Braintrust',
  url: 'https://www.braintrust.dev',
  severity: 'high',
  opens: 'reads and writes evaluations, logs and prompts',
  rotate: 'In the organization settings, under API keys.',
  sources: ['https://braintrust.dev/docs/admin/organizations'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['braintrust'], form: "'sk-' alnum{48}" }],
});
