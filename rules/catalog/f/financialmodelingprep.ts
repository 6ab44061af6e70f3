/** Financial Modeling Prep. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'financialmodelingprep',
  title: 'Financial Modeling Prep',
  url: 'https://financialmodelingprep.com',
  severity: 'low',
  opens: "reads financial statements and quotes on the plan's quota",
  rotate: "In the account's API settings.",
  sources: ['https://site.financialmodelingprep.com/developer/docs'],
  rules: [
    {
      kind: 'api-key',
      words: ['financialmodelingprep'],
      form: 'alnum{32}',
      verify: 'GET https://financialmodelingprep.com/api/v3/financial-statement-symbol-lists?apikey={token}',
    },
  ],
});
