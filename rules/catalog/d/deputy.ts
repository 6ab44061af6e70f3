/** Deputy. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'deputy',
  title: 'Deputy',
  url: 'https://www.deputy.com',
  severity: 'high',
  opens: 'reads and writes staff, rosters and timesheets',
  rotate: "In the account's API settings.",
  sources: ['https://developer.deputy.com/'],
  rules: [{ kind: 'access-token', confidence: 0.6, words: ['deputy'], nameOnly: true, form: 'hex{32}', paired: ['subdomain'] }],
});
