/** Onfido. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'onfido',
  title: 'Onfido',
  url: 'https://onfido.com',
  severity: 'critical',
  opens: "reads people's identity documents and checks",
  rotate: 'In the dashboard, under Developers, API authentication, Tokens.',
  sources: ['https://documentation.identity.entrust.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'live-api-token-ca',
      form: "'api_live_ca.' b64url{20,80}",
      verify: 'GET https://api.ca.onfido.com/v3.6/webhooks/ [Authorization: Token token={token}]',
    },
    {
      kind: 'live-api-token-eu',
      form: "('api_live.' | 'api_sandbox.') b64url{20,80}",
      verify: 'GET https://api.eu.onfido.com/v3.6/webhooks/ [Authorization: Token token={token}]',
    },
    {
      kind: 'live-api-token-us',
      form: "'api_live_us.' b64url{20,80}",
      verify: 'GET https://api.us.onfido.com/v3.6/webhooks/ [Authorization: Token token={token}]',
    },
  ],
});
