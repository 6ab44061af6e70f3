/** Aero Workflow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'aeroworkflow',
  title: 'Aero Workflow',
  severity: 'medium',
  opens: "reads and writes the practice's workflows and clients",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['aeroworkflow'], form: 'alnum[_-]{16,64}' }],
});
