/** Gemfury. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'gemfury',
  title: 'Gemfury',
  url: 'https://gemfury.com',
  severity: 'critical',
  opens: "publishes and downloads the account's private packages",
  rotate: "In the account's API settings.",
  sources: ['https://gemfury.com/help/getting-started'],
  rules: [
    { kind: 'deploy-push-token', words: ['gemfury', 'fury'], form: 'b64url{20,36}' },
    { kind: 'full-access-token', words: ['gemfury', 'fury'], form: 'alnum{16,24}' },
  ],
});
