/** PayMongo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paymongo',
  title: 'PayMongo',
  url: 'https://www.paymongo.com',
  severity: 'critical',
  opens: 'charges and refunds payments for the merchant',
  rules: [{ kind: 'api-key', words: ['paymongo'], form: 'word{32}' }],
});
