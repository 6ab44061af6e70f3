/** Telnyx. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'telnyx',
  title: 'Telnyx',
  url: 'https://telnyx.com',
  severity: 'high',
  opens: "places calls and sends messages at the account's cost",
  rotate: 'https://portal.telnyx.com/#/app/api-keys',
  sources: [
    'https://developers.telnyx.com/development/api-fundamentals/authentication',
    'https://developers.telnyx.com/development/api-fundamentals/create-api-keys',
  ],
  otherHosts: true,
  rules: [
    {
      kind: 'api-v2-key',
      form: "'KEY' upalnum{32} '_' alnum{22}",
      verify: 'GET https://api.telnyx.com/v2/balance [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-v2-key-any',
      words: ['telnyx'],
      form: "'KEY' b64url{55}",
      loose: true,
      verify: 'GET https://api.telnyx.com/v2/balance [Authorization: Bearer {token}]',
    },
  ],
});
