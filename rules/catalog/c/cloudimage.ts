/** Cloudimage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cloudimage',
  title: 'Cloudimage',
  url: 'https://www.cloudimage.io',
  severity: 'medium',
  opens: "purges and transforms the account's images",
  rotate: "In the account's API settings.",
  sources: ['https://docs.cloudimage.io/'],
  rules: [{ kind: 'api-key', words: ['cloudimage'], form: 'word{30}' }],
});
