/** lemlist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lemlist',
  title: 'lemlist',
  url: 'https://www.lemlist.com',
  severity: 'high',
  opens: 'reads leads and runs mail campaigns',
  rotate: "In the account's API settings.",
  sources: ['https://developer.lemlist.com'],
  rules: [{ kind: 'api-key', words: ['lemlist'], form: 'xdigit{32}' }],
});
