/** Customer.guru. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'customerguru',
  title: 'Customer.guru',
  url: 'https://customer.guru',
  severity: 'medium',
  opens: 'sends surveys and reads customer feedback',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['customerguru'], form: 'alnum[_-]{16,64}' }],
});
