/** Teletype App. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'teletype',
  title: 'Teletype App',
  url: 'https://teletype.app',
  severity: 'high',
  opens: 'reads and answers customer chats',
  rotate: "In the account's API settings.",
  rules: [{ kind: 'api-key', words: ['teletype'], form: 'alnum[-]{64}' }],
});
