/** Dropbox. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'dropbox',
  title: 'Dropbox',
  url: 'https://www.dropbox.com',
  severity: 'high',
  opens: 'reads and writes files as the user or application',
  rotate: 'https://www.dropbox.com/developers/apps',
  sources: ['https://www.dropbox.com/developers'],
  rules: [
    { kind: 'app-key', confidence: 0.8, words: ['dropbox', 'dbx'], form: 'lowalnum{15}', paired: ['dropbox.app-secret'] },
    { kind: 'app-secret', confidence: 0.8, words: ['dropbox', 'dbx'], form: 'lowalnum{15}', paired: ['dropbox.app-key'] },
    {
      kind: 'refresh-token',
      words: ['dropbox', 'dbx'],
      form: "b64url{11} 'AAAAAAAAAA' b64url{43}",
      paired: ['dropbox.app-key', 'dropbox.app-secret'],
    },
    {
      kind: 'short-lived-api-token',
      confidence: 0.9,
      words: ['dropbox'],
      nameOnly: true,
      form: "('sl.' | 'sl.u.') b64url{77,177}",
      verify: 'POST https://api.dropboxapi.com/2/users/get_current_account [Authorization: Bearer {token}]',
      revoke: {
        method: 'POST',
        url: 'https://api.dropboxapi.com/2/auth/token/revoke',
        headers: { Authorization: 'Bearer {token}' },
        besides: 'The refresh token that it came from, and all other access tokens of that.',
        source: 'https://dropbox.github.io/dropbox-sdk-java/api-docs/v8.0.1/com/dropbox/core/v2/auth/DbxUserAuthRequests.html',
      },
    },
    { kind: 'api-token-loose', words: ['dropbox'], nameOnly: true, form: 'alnum{15}', loose: true },
  ],
});
