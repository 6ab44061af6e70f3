/** Budibase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'budibase',
  title: 'Budibase',
  url: 'https://budibase.com',
  severity: 'high',
  opens: "reads and writes the workspace's apps, rows and users",
  rotate: "In the account's API settings.",
  sources: ['https://docs.budibase.com/'],
  rules: [{ kind: 'api-key', words: ['budibase'], form: "xdigit{32} '-' xdigit{78,80}" }],
});
