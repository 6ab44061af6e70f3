/** Carbon Interface. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'carboninterface',
  title: 'Carbon Interface',
  url: 'https://www.carboninterface.com',
  severity: 'low',
  opens: "estimates carbon emissions at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://docs.carboninterface.com/'],
  rules: [{ kind: 'api-key', words: ['carboninterface'], form: 'alnum{21}' }],
});
