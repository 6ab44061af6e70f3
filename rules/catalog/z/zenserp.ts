/** Zenserp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zenserp',
  title: 'Zenserp',
  url: 'https://zenserp.com',
  severity: 'medium',
  opens: "runs web searches at the account's cost",
  rotate: "In the account's dashboard.",
  sources: ['https://app.zenserp.com/documentation'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['zenserp'], form: 'uuid' }],
});
