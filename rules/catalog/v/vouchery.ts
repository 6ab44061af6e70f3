/** Vouchery. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vouchery',
  title: 'Vouchery',
  url: 'https://vouchery.io',
  severity: 'high',
  opens: 'creates and redeems vouchers and reads customers',
  rotate: "In the account's API settings.",
  sources: ['https://docs.vouchery.io/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['vouchery'], form: 'hex{32}' }],
});
