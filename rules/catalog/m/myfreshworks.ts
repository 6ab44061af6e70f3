/** Freshsales. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'myfreshworks',
  title: 'Freshsales',
  url: 'https://www.freshworks.com/crm/',
  severity: 'high',
  opens: 'reads and writes CRM contacts and deals',
  rotate: "In the profile's settings, under API settings.",
  sources: ['https://developers.freshworks.com/crm/api/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['freshsales', 'myfreshworks'], form: 'alnum[_-]{16,64}' }],
});
