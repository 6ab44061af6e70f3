/** Mailchimp Transactional (Mandrill). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mandrill',
  title: 'Mailchimp Transactional (Mandrill)',
  url: 'https://mailchimp.com',
  severity: 'high',
  opens: 'sends mail as the account',
  rotate: "In the account's API settings.",
  sources: ['https://mailchimp.com/developer/transactional/'],
  rules: [{ kind: 'api-key', words: ['mandrill'], nameOnly: true, form: 'b64url{20,24}' }],
});
