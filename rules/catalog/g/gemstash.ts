/** Gemstash. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gemstash',
  title: 'Gemstash',
  url: 'https://github.com/rubygems/gemstash',
  severity: 'high',
  opens: 'pushes and fetches private gems of the server',
  rotate: 'Run gemstash authorize on the server with the key and --remove.',
  sources: ['https://github.com/rubygems/gemstash'],
  rules: [{ kind: 'api-key', words: ['gemstash'], form: 'xdigit{32}' }],
});
