/** SatisMeter. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'satismeterwritekey',
  title: 'SatisMeter',
  url: 'https://www.satismeter.com',
  severity: 'low',
  opens: 'sends users and survey answers to the project',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'write-key', confidence: 0.6, words: ['satismeter'], form: 'alnum{16,32}' }],
});
