/** Mailjet. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mailjetbasicauth',
  title: 'Mailjet',
  url: 'https://www.mailjet.com',
  severity: 'high',
  opens: 'sends mail as the account',
  rotate: 'https://app.mailjet.com/account/apikeys',
  sources: ['https://dev.mailjet.com/email/guides/'],
  rules: [{ kind: 'token', words: ['mailjet'], form: "alnum{87} '='" }],
});
