/** Klaviyo. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'klaviyo',
  title: 'Klaviyo',
  url: 'https://www.klaviyo.com',
  severity: 'high',
  opens: 'reads profiles and sends campaigns as the account',
  rotate: 'https://www.klaviyo.com/account#api-keys-tab',
  sources: ['https://developers.klaviyo.com/en/docs/authenticate_'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['klaviyo'],
      form: "'pk_' alnum{34}",
      verify: 'GET https://a.klaviyo.com/api/accounts [Authorization: Klaviyo-API-Key {token}]',
    },
  ],
});
