/** Authress. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'authress',
  title: 'Authress',
  url: 'https://authress.io',
  severity: 'critical',
  opens: "manages the account's authorisation records and users",
  rotate: "In the account's API settings.",
  sources: ['https://authress.io/knowledge-base/'],
  rules: [
    {
      kind: 'service-client-access-key',
      confidence: 0.8,
      words: ['authress'],
      form: "('authress_' | 'ext_' | 'sc_' | 'scauth_') alnum{5,30} '.' alnum{4,6} '.acc' set[-_]{1} alnum[-]{10,32} '.' b64[-_]{30,120} '='{0,2}",
      verify: 'GET https://api.authress.io/v1/users/me [Authorization: Bearer {token}]',
    },
  ],
});
