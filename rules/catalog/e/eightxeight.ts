/** 8x8. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'eightxeight',
  title: '8x8',
  url: 'https://www.8x8.com',
  severity: 'high',
  opens: 'sends messages and places calls as the account',
  rotate: "In the account's API settings.",
  sources: ['https://developer.8x8.com/'],
  rules: [{ kind: 'api-key', confidence: 0.6, words: ['8x8', 'eightxeight'], form: 'alnum[_-]{16,64}' }],
});
