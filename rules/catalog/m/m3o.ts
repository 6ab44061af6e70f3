/** M3O. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'm3o',
  title: 'M3O',
  url: 'https://m3o.com',
  severity: 'medium',
  opens: "calls the platform's APIs at the account's cost",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-token', confidence: 0.6, words: ['m3o'], form: 'b64{48}' }],
});
