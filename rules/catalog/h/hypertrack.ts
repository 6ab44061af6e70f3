/** HyperTrack. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hypertrack',
  title: 'HyperTrack',
  url: 'https://hypertrack.com',
  severity: 'high',
  opens: 'reads and writes tracked devices and their locations',
  rotate: 'https://dashboard.hypertrack.com/setup',
  sources: ['https://developer.hypertrack.com/reference/oauth'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['hypertrack'], form: 'alnum[_-]{16,64}' }],
});
