/** hCaptcha. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hcaptcha',
  title: 'hCaptcha',
  url: 'https://www.hcaptcha.com',
  severity: 'medium',
  opens: 'checks captcha answers as the site',
  rotate: "In the account's API settings.",
  sources: ['https://docs.hcaptcha.com'],
  rules: [
    { kind: 'site-verify-secret-key', words: ['hcaptcha'], form: "'0x' xdigit{40}" },
    { kind: 'site-verify-secret-key-2', form: "'ES_' xdigit{32}" },
  ],
});
