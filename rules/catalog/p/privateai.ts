/** Private AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'privateai',
  title: 'Private AI',
  url: 'https://www.private-ai.com',
  severity: 'medium',
  opens: "de-identifies text at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.private-ai.com/'],
  rules: [{ kind: 'api-token', words: ['private_ai', 'privateai', 'limina'], form: 'alnum{32}' }],
});
