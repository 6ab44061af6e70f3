/** People Data Labs. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'peopledatalabs',
  title: 'People Data Labs',
  url: 'https://www.peopledatalabs.com',
  severity: 'medium',
  opens: "looks up people and companies at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.peopledatalabs.com/docs'],
  rules: [{ kind: 'api-key', words: ['peopledatalabs'], form: 'alnum{64}' }],
});
