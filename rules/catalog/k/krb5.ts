/** Kerberos ticket hash. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'krb5',
  title: 'Kerberos ticket hash',
  severity: 'high',
  opens: "can be guessed offline to recover the account's password",
  rotate: 'Change the password of the account.',
  sources: ['https://www.rfc-editor.org/rfc/rfc4120'],
  rules: [
    { kind: 'password-hash', confidence: 0.9, words: ['krb5'], form: "'$krb5asrep$23$' any{1,60} ':' hex{32} '$' hex{64,256}" },
    { kind: 'password-hash-2', confidence: 0.9, words: ['krb5'], form: "'$krb5asrep$23$' hex{32} '$' hex{64,256}" },
  ],
});
