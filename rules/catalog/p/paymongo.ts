/** PayMongo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'paymongo',
  title: 'PayMongo',
  url: 'https://www.paymongo.com',
  severity: 'critical',
  opens: 'charges and refunds payments for the merchant',
  rotate: "In the account's API settings.",
  sources: ['https://developers.paymongo.com/docs/authentication'],
  rules: [{ kind: 'api-key', words: ['paymongo'], form: 'word{32}' }],
});
