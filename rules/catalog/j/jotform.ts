/** Jotform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'jotform',
  title: 'Jotform',
  url: 'https://www.jotform.com',
  severity: 'high',
  opens: 'reads and writes forms and their submissions',
  rotate: 'https://www.jotform.com/myaccount/api',
  sources: ['https://api.jotform.com/docs/'],
  rules: [
    { kind: 'api-key', words: ['jotform'], form: 'alnum{32}', verify: 'GET https://api.jotform.com/user/usage?apiKey={token}' },
  ],
});
