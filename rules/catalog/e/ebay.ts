/** eBay. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'ebay',
  title: 'eBay',
  url: 'https://www.ebay.com',
  severity: 'high',
  opens: 'acts as the application on listings and orders',
  rotate: 'https://developer.ebay.com/my/keys',
  sources: ['https://developer.ebay.com/api-docs/static/oauth-tokens.html'],
  rules: [
    { kind: 'client-id', severity: 'low', form: "b64url{6,81} '-PRD-' hex{8,12} '-' hex{8,12}", part: true },
    {
      kind: 'client-secret',
      words: ['ebay'],
      form: "('PRD-' | 'SBX-') hex{8} '-' hex{4} '-' hex{4} '-' hex{4} '-' hex{4,12}",
      paired: ['ebay.client-id'],
      verify: 'POST https://api.ebay.com/identity/v1/oauth2/token/introspect [Authorization: Basic base64(clientID:{token})]',
    },
    { kind: 'sandbox-client-id', severity: 'low', form: "b64url{6,81} '-SBX-' hex{8,12} '-' hex{8,12}", part: true },
  ],
});
