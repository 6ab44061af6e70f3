/** Vyte. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vyte',
  title: 'Vyte',
  url: 'https://www.vyte.in',
  severity: 'medium',
  opens: "reads and creates the user's meetings",
  rotate: "In the account's API settings.",
  rules: [
    { kind: 'api-key', words: ['vyte'], form: 'alnum{50}', verify: 'GET https://api.vyte.in/v2/events [Authorization: {token}]' },
  ],
});
