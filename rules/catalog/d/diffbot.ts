/** Diffbot. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'diffbot',
  title: 'Diffbot',
  url: 'https://www.diffbot.com',
  severity: 'medium',
  opens: "extracts and searches web data at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.diffbot.com/'],
  rules: [
    { kind: 'api-key', words: ['diffbot'], form: 'alnum{32}', verify: 'GET https://api.diffbot.com/v4/account?token={token}' },
  ],
});
