/** WebSitePulse. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'websitepulse',
  title: 'WebSitePulse',
  url: 'https://www.websitepulse.com',
  severity: 'high',
  opens: 'reads and changes monitoring targets and contacts',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['websitepulse'], form: 'alnum[_-]{16,64}' }],
});
