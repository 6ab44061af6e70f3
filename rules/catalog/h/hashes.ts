/** Password hash. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'hashes',
  title: 'Password hash',
  severity: 'medium',
  opens: 'can be guessed offline to recover the password',
  rotate: 'Change the password behind the hash.',
  sources: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  rules: [
    { kind: 'password-hash', confidence: 0.9, words: ['hashes'], form: "'$1$' alnum[./]{8} '$' alnum[./]{22}" },
    {
      kind: 'password-hash-2',
      confidence: 0.8,
      words: ['hashes'],
      form: "('$2a$' | '$2b$' | '$2x$' | '$2y$') digit{1,121} '$' alnum[./]{53}",
    },
    { kind: 'password-hash-3', confidence: 0.9, words: ['hashes'], form: "'$5$' alnum[./]{8,16} '$' alnum[./]{43}" },
    {
      kind: 'password-hash-4',
      confidence: 0.9,
      words: ['hashes'],
      form: "'$5$rounds=' digit{1,121} '$' alnum[./]{8,16} '$' alnum[./]{43}",
    },
    { kind: 'password-hash-5', confidence: 0.9, words: ['hashes'], form: "'$6$' alnum[./]{8,16} '$' alnum[./]{86}" },
    {
      kind: 'password-hash-6',
      confidence: 0.9,
      words: ['hashes'],
      form: "'$6$rounds=' digit{1,121} '$' alnum[./]{8,16} '$' alnum[./]{86}",
    },
    { kind: 'password-hash-7', confidence: 0.9, words: ['hashes'], form: "'$8$' alnum[./]{8,16} '$' alnum[./]{43}" },
    {
      kind: 'password-hash-8',
      confidence: 0.9,
      words: ['hashes'],
      form: "'$krb5asrep$23$' any{1,60} ':' hex{32} '$' hex{64,256}",
    },
    { kind: 'password-hash-9', confidence: 0.9, words: ['hashes'], form: "'$krb5asrep$23$' hex{32} '$' hex{64,256}" },
  ],
});
