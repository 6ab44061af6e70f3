/** Firebase. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'firebase',
  title: 'Firebase',
  url: 'https://firebase.google.com',
  severity: 'critical',
  opens: 'deploys to and reads the projects of the signed-in account',
  rotate: 'https://console.firebase.google.com',
  sources: ['https://firebase.google.com/docs/cli', 'https://firebase.google.com/docs/projects/api-keys'],
  rules: [
    { kind: 'ci-refresh-token', confidence: 0.9, words: ['firebase'], form: "'1//0' b64url{38,512}" },
    { kind: 'cloud-messaging-device-token', severity: 'low', words: ['firebase'], form: "b64url{22} ':APA91b' b64url{120,180}" },
    { kind: 'cloud-messaging-server-key', form: "'AAAA' b64url{7} ':' b64url{140}" },
    { kind: 'database-secret', confidence: 0.6, words: ['firebase'], form: 'alnum{40}' },
    { kind: 'app-domain', severity: 'low', form: "lowalnum[-]{1,80} '.firebaseapp.com'", part: true },
    { kind: 'database-domain', severity: 'low', form: "lowalnum[-]{1,80} '.firebaseio.com'", part: true },
    { kind: 'cloud-messaging-server-key-loose', form: "'AAAA' b64url{7} ':APA91b' b64url{120,180}", loose: true },
  ],
});
