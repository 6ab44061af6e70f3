/** cloudplan. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudplan',
  title: 'cloudplan',
  url: 'https://www.cloudplan.biz',
  severity: 'high',
  opens: "reads and writes the account's shared files",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['cloudplan'], form: 'alnum[-]{32}' }],
});
