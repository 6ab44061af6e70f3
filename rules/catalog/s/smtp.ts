/** SMTP. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'smtp',
  title: 'SMTP',
  severity: 'high',
  opens: 'sends mail through the server as the user',
  rotate: "Change the mail account's password at the mail provider.",
  sources: ['https://www.rfc-editor.org/rfc/rfc4954'],
  rules: [{ kind: 'password', words: ['smtp_pass', 'mail_password', 'email_host_password'], form: 'any{6,128}', chosen: true }],
});
