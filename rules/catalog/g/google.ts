/** Google. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'google',
  title: 'Google',
  url: 'https://cloud.google.com',
  severity: 'critical',
  opens: 'calls the Google APIs the key or token is allowed',
  rotate: 'https://console.cloud.google.com/apis/credentials',
  sources: ['https://cloud.google.com/docs/authentication/api-keys', 'https://developers.google.com/identity/protocols/oauth2'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['google'],
      nameOnly: true,
      form: "'AIza' b64url{35}",
      verify: 'GET https://generativelanguage.googleapis.com/v1beta/models?key={token}',
    },
    { kind: 'api-key-base64', form: "'QUl6YVN' b64{45} '='{0,2}" },
    {
      kind: 'oauth-access-token',
      form: "'ya29.' b64url{20,2048}",
      verify: 'GET https://oauth2.googleapis.com/tokeninfo?access_token={token}',
    },
    {
      kind: 'oauth-authorization-code',
      confidence: 0.6,
      words: ['google'],
      nameOnly: true,
      form: "('4/' | '4/0A') b64url{40,100}",
    },
    {
      kind: 'oauth-client-id',
      severity: 'low',
      form: "digit{6,30} '-' lowalnum{32} '.apps.googleusercontent.com'",
      part: true,
      paired: ['google.oauth-client-secret'],
    },
    {
      kind: 'oauth-client-secret',
      confidence: 0.9,
      words: ['google'],
      nameOnly: true,
      form: "'GOCSPX-' b64url{28}",
      paired: ['google.oauth-client-id'],
    },
    {
      kind: 'oauth-client-secret-legacy',
      confidence: 0.8,
      words: ['google', 'gcp'],
      form: 'b64url{24}',
      paired: ['google.oauth-client-id'],
    },
    { kind: 'recaptcha-secret', words: ['google'], nameOnly: true, form: "'6L' b64url{6} 'AAAAA' b64url{27}" },
    {
      kind: 'storage-hmac-access-id',
      severity: 'low',
      form: "('GOOG1E' | 'GOOG') upalnum{20,57}",
      part: true,
      paired: ['google.storage-hmac-secret'],
    },
    {
      kind: 'storage-hmac-secret',
      words: ['goog', 'gcs', 'google', 'hmac'],
      form: 'b64{40}',
      paired: ['google.storage-hmac-access-id'],
    },
  ],
});
