/** Jenkins. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'jenkins',
  title: 'Jenkins',
  url: 'https://www.jenkins.io',
  severity: 'critical',
  opens: "runs and changes the server's jobs as the user",
  rotate: "In the Jenkins user's security page, revoke the API token.",
  sources: ['https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'],
  rules: [
    { kind: 'setup-admin-password', confidence: 0.8, words: ['jenkins', 'initialadminpassword'], form: 'hex{30,36}' },
    { kind: 'token-crumb', confidence: 0.8, words: ['jenkins'], nameOnly: true, form: 'xdigit{32,36}' },
    { kind: 'token-crumb-2', words: ['jenkins'], nameOnly: true, form: 'UUID' },
  ],
});
