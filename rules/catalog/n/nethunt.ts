/** NetHunt CRM. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nethunt',
  title: 'NetHunt CRM',
  url: 'https://nethunt.com',
  severity: 'high',
  opens: 'reads and writes CRM records',
  rotate: "In NetHunt's settings, under API keys.",
  sources: ['https://nethunt.com/integration-api'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['nethunt'], form: 'alnum[_-]{16,64}' }],
});
