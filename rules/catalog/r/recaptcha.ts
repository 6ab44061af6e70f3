/** reCAPTCHA. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'recaptcha',
  title: 'reCAPTCHA',
  url: 'https://www.google.com/recaptcha/about/',
  severity: 'low',
  opens: "verifies the site's captcha answers",
  rotate: 'https://www.google.com/recaptcha/admin',
  sources: ['https://developers.google.com/recaptcha/intro'],
  rules: [{ kind: 'api-key', words: ['recaptcha'], form: "'6l' set[CDEFcdef]{1} b64url{1} any{36}" }],
});
