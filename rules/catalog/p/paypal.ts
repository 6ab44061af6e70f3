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
  ],
});
