/** Asana. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'asana',
  title: 'Asana',
  url: 'https://asana.com',
  severity: 'high',
  opens: 'reads and writes tasks and projects as the user',
  rotate: 'https://app.asana.com/0/my-apps',
  sources: ['https://developers.asana.com/docs/personal-access-token'],
  rules: [
    { kind: 'client-id', severity: 'low', confidence: 0.8, words: ['asana'], form: 'digit{16}', part: true },
    { kind: 'client-secret', words: ['asana'], form: 'alnum{30,40}', paired: ['asana.client-id'] },
    {
      kind: 'oauth-personal-access-token',
      words: ['asana'],
      form: "set[01]{1,121} '/' xdigit{16,32} (':' alnum{32,64}){0,1}",
      verify: 'GET https://app.asana.com/api/1.0/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'oauth-personal-access-token-2',
      words: ['asana'],
      form: "'0/' xdigit{32}",
      verify: 'GET https://app.asana.com/api/1.0/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'oauth-personal-access-token-3',
      words: ['asana'],
      form: "'1/' digit{14,16} ':' xdigit{32}",
      verify: 'GET https://app.asana.com/api/1.0/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'oauth-personal-access-token-4',
      words: ['asana'],
      form: "'2/' digit{16} '/' digit{16} ':' xdigit{32}",
      verify: 'GET https://app.asana.com/api/1.0/users/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'oauth-token',
      words: ['asana'],
      form: 'alnum[/:]{51}',
      verify: 'GET https://app.asana.com/api/1.0/users/me [Authorization: Bearer {token}]',
    },
  ],
});
