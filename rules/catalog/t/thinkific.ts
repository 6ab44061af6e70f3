/** Thinkific. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'thinkific',
  title: 'Thinkific',
  url: 'https://www.thinkific.com',
  severity: 'high',
  opens: 'reads and changes courses, students and orders',
  rotate: 'In the site admin, under Settings, Code & analytics.',
  sources: ['https://developers.thinkific.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['thinkific'], nameOnly: true, form: 'hex{32}', paired: ['subdomain'] }],
});
