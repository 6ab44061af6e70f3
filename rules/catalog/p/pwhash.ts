/** Password hash. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pwhash',
  title: 'Password hash',
  severity: 'medium',
  opens: 'lets an attacker guess the password offline',
  rotate: 'Set a new password for the account the hash belongs to.',
  sources: ['https://man7.org/linux/man-pages/man3/crypt.3.html'],
  rules: [
    { kind: 'password-hash', confidence: 0.9, words: ['pwhash'], form: "'$1$' alnum[./]{8} '$' alnum[./]{22}" },
    { kind: 'password-hash-2', words: ['pwhash'], form: "('$2a$' | '$2b$' | '$2x$' | '$2y$') digit{1,121} '$' alnum[./]{53}" },
    { kind: 'password-hash-3', confidence: 0.9, words: ['pwhash'], form: "'$5$' alnum[./]{8,16} '$' alnum[./]{43}" },
    {
      kind: 'password-hash-4',
      confidence: 0.9,
      words: ['pwhash'],
      form: "'$5$rounds=' digit{1,121} '$' alnum[./]{8,16} '$' alnum[./]{43}",
    },
    { kind: 'password-hash-5', confidence: 0.9, words: ['pwhash'], form: "'$6$' alnum[./]{8,16} '$' alnum[./]{86}" },
    {
      kind: 'password-hash-6',
      confidence: 0.9,
      words: ['pwhash'],
      form: "'$6$rounds=' digit{1,121} '$' alnum[./]{8,16} '$' alnum[./]{86}",
    },
    { kind: 'password-hash-7', confidence: 0.9, words: ['pwhash'], form: "'$8$' alnum[./]{8,16} '$' alnum[./]{43}" },
  ],
});
