/** Qase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'qase',
  title: 'Qase',
  url: 'https://qase.io',
  severity: 'medium',
  opens: 'reads and changes test cases, runs and defects',
  rotate: "In the account's API settings.",
  sources: ['https://docs.qase.io', 'https://developers.qase.io/docs/prerequisites'],
  rules: [{ kind: 'api-key', words: ['qase'], form: 'alnum{40}', verify: 'GET https://api.qase.io/v1/user [Token: {token}]' }],
});
