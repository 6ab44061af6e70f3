/** Swiftype (Elastic). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'swiftype',
  title: 'Swiftype (Elastic)',
  url: 'https://swiftype.com',
  severity: 'medium',
  opens: 'reads and changes search engines and their documents',
  rotate: "In the account's API settings.",
  sources: ['https://swiftype.com/documentation/'],
  rules: [{ kind: 'api-key', words: ['swiftype'], form: "alnum{6} '_' alnum{6} '-' alnum{6}" }],
});
