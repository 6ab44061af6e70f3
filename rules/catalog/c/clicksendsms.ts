/** ClickSend. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clicksendsms',
  title: 'ClickSend',
  url: 'https://www.clicksend.com',
  severity: 'high',
  opens: "sends SMS, mail and letters at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://developers.clicksend.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['clicksend'], form: 'UUID', paired: ['username'] }],
});
