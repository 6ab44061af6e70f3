/** PHPMailer SMTP password. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'phpmailer',
  title: 'PHPMailer SMTP password',
  severity: 'high',
  opens: 'sends mail as the account',
  rotate: 'Change the password of the mail account.',
  sources: ['https://github.com/PHPMailer/PHPMailer'],
  rules: [{ kind: 'smtp-password', confidence: 0.6, words: ['phpmailer', 'mail_password'], form: 'any{5,128}', chosen: true }],
});
