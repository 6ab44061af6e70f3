/** SatisMeter. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'satismeterprojectkey',
  title: 'SatisMeter',
  url: 'https://www.satismeter.com',
  severity: 'low',
  opens: 'identifies the project whose surveys are shown',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'project-key', confidence: 0.6, words: ['satismeter'], form: 'hex{24}' }],
});
