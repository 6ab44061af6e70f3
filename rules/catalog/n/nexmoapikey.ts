/** Vonage (Nexmo). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'nexmoapikey',
  title: 'Vonage (Nexmo)',
  url: 'https://www.vonage.com',
  severity: 'high',
  opens: "sends text messages and calls at the account's cost",
  rotate: 'https://dashboard.nexmo.com/settings',
  sources: ['https://developer.vonage.com/en/getting-started/concepts/authentication'],
  rules: [
    { kind: 'api-key', words: ['nexmo', 'vonage'], form: 'hex{8}', paired: ['nexmoapikey.api-secret'] },
    { kind: 'api-secret', words: ['nexmo', 'vonage'], form: 'alnum{16}', paired: ['nexmoapikey.api-key'] },
  ],
});
