/** PayPal and Braintree. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours, text } from '../../sample-text.ts';

const braintree = (g: Generator): string => `access_token$production$${g.chars('lowalnum', 16)}$${g.chars('hex', 32)}`;

export const provider = defineProvider({
  id: 'paypal',
  title: 'PayPal',
  url: 'https://www.paypal.com',
  severity: 'critical',
  opens: 'takes, refunds and sends payments for the merchant',
  rotate: "In the account's API settings.",
  sources: ['https://developer.paypal.com/api/rest/authentication/'],
  rules: [
    {
      kind: 'client-secret',
      title: 'PayPal client secret',
      severity: 'critical',
      confidence: 0.88,
      words: ['paypal'],
      form: "'E' b64url{79}",
      rotate: 'https://developer.paypal.com/dashboard/applications/live',
      names: { item: 'paypal client', field: 'client-secret' },
      sources: ['https://developer.paypal.com/api/rest/authentication/'],
    },
    {
      id: 'paypal.braintree-access-token',
      title: 'Braintree access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}'),
      keywords: ['access_token$'],
      minEntropy: 3.5,
      prefix: 'access_token$',
      samples: {
        match: [env('BRAINTREE_ACCESS_TOKEN', braintree), json('accessToken', braintree)],
        no: [...neighbours(braintree), text('access_token$production$', (g) => g.chars('alnum', 16))],
      },
      rotate: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
      names: { item: 'braintree access-token', field: 'token' },
      sources: ['unconfirmed'],
    },
    {
      kind: 'access-token',
      form: "'A21AA' b64url{80,200}",
      verify: 'GET https://api-m.paypal.com/v1/identity/oauth2/userinfo?schema=paypalv1.1 [Authorization: Bearer {token}]',
    },
    {
      kind: 'oauth-client-id',
      severity: 'low',
      words: ['paypal'],
      form: "'A' b64url{79}",
      part: true,
      paired: ['paypal.oauth-client-secret'],
    },
    { kind: 'braintree-access-token-loose', form: "'access_token$production lowalnum{16} ' lowalnum{32}", loose: true },
    {
      kind: 'oauth-client-id-any',
      severity: 'low',
      words: ['paypal'],
      form: "'A' b64url{59,99}",
      loose: true,
      part: true,
      paired: ['paypal.oauth-client-secret'],
    },
    {
      kind: 'oauth-client-secret-any',
      words: ['paypal'],
      form: 'b64url[.]{44,120}',
      loose: true,
      paired: ['paypal.oauth-client-id'],
    },
  ],
});
