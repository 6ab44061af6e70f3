/** Cliengo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'cliengo',
  title: 'Cliengo',
  url: 'https://www.cliengo.com',
  severity: 'high',
  opens: 'reads conversations and leads of the company',
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', words: ['cliengo'], form: 'UUID', verify: 'GET https://api.cliengo.com/1.0/account?api_key={token}' },
  ],
});
