/** Finage. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'finage',
  title: 'Finage',
  url: 'https://finage.co.uk',
  severity: 'low',
  opens: "reads market data at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.finage.co.uk/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['finage'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.finage.co.uk/symbol-list/crypto?apikey={token}',
    },
  ],
});
