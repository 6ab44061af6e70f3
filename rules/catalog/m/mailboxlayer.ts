/** mailboxlayer. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailboxlayer',
  title: 'mailboxlayer',
  url: 'https://mailboxlayer.com',
  severity: 'low',
  opens: "verifies mail addresses on the account's quota",
  rotate: 'In the mailboxlayer dashboard, reset the access key.',
  sources: ['https://mailboxlayer.com/documentation'],
  rules: [{ kind: 'api-key', words: ['mailboxlayer'], form: 'alnum{32}' }],
});
