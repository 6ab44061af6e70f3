/** tru.ID. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tru',
  title: 'tru.ID',
  url: 'https://tru.id',
  severity: 'high',
  opens: "verifies phone numbers at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developer.tru.id/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['tru_id', 'truid'], form: 'alnum[_-]{16,64}' }],
});
