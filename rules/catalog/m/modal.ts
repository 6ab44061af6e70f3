/** Modal. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'modal',
  title: 'Modal',
  url: 'https://modal.com',
  severity: 'critical',
  opens: 'runs code and reads secrets of the workspace',
  rotate: "In the account's API settings.",
  sources: ['https://modal.com/docs/reference/cli/token'],
  rules: [
    { kind: 'token-id', severity: 'low', form: "'ak-' alnum{22}", part: true, paired: ['modal.token-secret'] },
    { kind: 'token-secret', confidence: 0.9, words: ['modal'], form: "'as-' alnum{22}", paired: ['modal.token-id'] },
  ],
});
