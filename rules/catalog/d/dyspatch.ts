/** Dyspatch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dyspatch',
  title: 'Dyspatch',
  url: 'https://www.dyspatch.io',
  severity: 'medium',
  opens: "reads the account's e-mail templates",
  rotate: "In the account's API settings.",
  sources: ['https://docs.dyspatch.io/'],
  rules: [
    {
      kind: 'api-key',
      words: ['dyspatch'],
      form: 'alnum{52}',
      verify: 'GET https://api.dyspatch.io/templates [Authorization: Bearer {token}]',
    },
  ],
});
