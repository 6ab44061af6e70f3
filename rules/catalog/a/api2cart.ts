/** API2Cart. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'api2cart',
  title: 'API2Cart',
  url: 'https://api2cart.com',
  severity: 'high',
  opens: "reads and writes the connected shops' orders and customers",
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['api2cart'], form: 'hex{32}', paired: ['store-key'] }],
});
