/** LiveAgent. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'liveagent',
  title: 'LiveAgent',
  url: 'https://www.liveagent.com',
  severity: 'high',
  opens: 'reads and answers support tickets',
  rotate: "In LiveAgent's configuration, under System, API.",
  sources: ['https://support.liveagent.com'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['liveagent', 'ladesk'], form: 'lowalnum{32}' }],
});
