/** OnePageCRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'onepagecrm',
  title: 'OnePageCRM',
  url: 'https://www.onepagecrm.com',
  severity: 'high',
  opens: 'reads and writes CRM contacts and deals',
  rotate: "In OnePageCRM's apps page, under API.",
  sources: ['https://developer.onepagecrm.com'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['onepagecrm'], form: "b64{43} '='", paired: ['user id'] }],
});
