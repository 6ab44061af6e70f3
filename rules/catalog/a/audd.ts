/** AudD. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'audd',
  title: 'AudD',
  url: 'https://audd.io',
  severity: 'low',
  opens: "recognises music at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.audd.io/'],
  rules: [{ kind: 'api-key', words: ['audd'], form: 'alnum[-]{32}' }],
});
