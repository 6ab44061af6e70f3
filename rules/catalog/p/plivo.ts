/** Plivo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'plivo',
  title: 'Plivo',
  url: 'https://www.plivo.com',
  severity: 'high',
  opens: "sends text messages and calls at the account's cost",
  rotate: 'https://console.plivo.com/dashboard/',
  sources: [
    'https://support.plivo.com/hc/en-us/articles/360041731231-How-can-I-change-my-Auth-ID-or-Auth-Token',
    'https://www.plivo.com/docs/voice/api/',
  ],
  rules: [
    {
      kind: 'auth-id',
      severity: 'low',
      confidence: 0.8,
      words: ['plivo'],
      form: "('MA' | 'SA') upalnum{18}",
      part: true,
      paired: ['plivo.auth-token'],
    },
    { kind: 'auth-token', words: ['plivo'], form: 'b64{38,42}', paired: ['plivo.auth-id'] },
    { kind: 'auth-id-loose', severity: 'low', words: ['plivo'], form: "'MA' alnum{18}", loose: true, part: true },
    {
      kind: 'auth-token-loose',
      words: ['plivo'],
      form: 'b64url{40}',
      loose: true,
      paired: ['plivo.auth-id'],
      verify: 'GET https://api.plivo.com/v1/Account/{token} [Authorization: Basic base64(authID:{token})]',
    },
    {
      kind: 'auth-token-loose-2',
      words: ['plivo'],
      form: "b64{38,42} '='{0,2}",
      loose: true,
      verify: 'GET https://api.plivo.com/v1/Account/ [Authorization: Basic {token}]',
    },
  ],
});
