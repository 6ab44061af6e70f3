/** Vonage (formerly Nexmo). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'vonage',
  title: 'Vonage (formerly Nexmo)',
  url: 'https://www.vonage.com',
  severity: 'high',
  opens: 'sends messages, places calls and buys numbers as the account',
  rotate: 'https://dashboard.nexmo.com/settings',
  sources: ['https://developer.vonage.com/en/getting-started/concepts/authentication'],
  rules: [
    { kind: 'api-key', words: ['nexmo', 'vonage'], form: 'xdigit{8}' },
    { kind: 'api-secret', words: ['nexmo', 'vonage'], form: 'alnum{16}' },
  ],
});
