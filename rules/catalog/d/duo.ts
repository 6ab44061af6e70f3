/** Duo Security. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'duo',
  title: 'Duo Security',
  url: 'https://duo.com',
  severity: 'critical',
  opens: "checks or, with Admin API rights, manages users' second factor",
  rotate: 'https://admin.duosecurity.com',
  sources: ['https://duo.com/docs/adminapi/'],
  rules: [
    { kind: 'security-integration-key', words: ['duo', 'duosecurity'], form: 'alnum{20}' },
    { kind: 'security-secret-key', words: ['duo', 'duosecurity'], form: 'alnum{40}' },
  ],
});
