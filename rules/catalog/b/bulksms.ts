/** BulkSMS. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'bulksms',
  title: 'BulkSMS',
  url: 'https://www.bulksms.com',
  severity: 'high',
  opens: "sends SMS at the account's cost",
  rotate: "In the account's API settings.",
  sources: ['https://www.bulksms.com/developer/json/v1/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['bulksms'], form: 'alnum[_-]{16,64}' }],
});
