/** FormBucket. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'formbucket',
  title: 'FormBucket',
  url: 'https://www.formbucket.com',
  severity: 'medium',
  opens: 'reads form submissions of the account',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['formbucket'],
      form: "'eyJ' b64url{10,100} '.' b64url{10,300} '.' b64url{20,100}",
    },
  ],
});
