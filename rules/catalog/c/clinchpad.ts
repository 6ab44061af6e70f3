/** ClinchPad. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clinchpad',
  title: 'ClinchPad',
  url: 'https://clinchpad.com',
  severity: 'high',
  opens: 'reads and writes leads and pipelines',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['clinchpad'], form: 'alnum[_-]{16,64}' }],
});
