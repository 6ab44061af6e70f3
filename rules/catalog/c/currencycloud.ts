/** Currencycloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'currencycloud',
  title: 'Currencycloud',
  url: 'https://www.currencycloud.com',
  severity: 'critical',
  opens: "converts and pays out the account's money",
  rotate: "In the account's API settings.",
  sources: ['https://developer.currencycloud.com/'],
  rules: [
    { kind: 'api-key', confidence: 0.6, words: ['currencycloud', 'currency_cloud'], form: 'hex{64}', paired: ['login id'] },
  ],
});
