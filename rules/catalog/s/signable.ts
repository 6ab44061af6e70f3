/** Signable. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'signable',
  title: 'Signable',
  url: 'https://www.signable.co.uk',
  severity: 'high',
  opens: 'reads and sends documents for signature',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['signable'], form: 'hex{32}' }],
});
