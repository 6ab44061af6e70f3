/** Stripe. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { code, env, inPieces, json, text } from '../../sample-text.ts';

const keys = 'https://docs.stripe.com/keys';
const rotate = 'https://dashboard.stripe.com/apikeys';
const key =
  (prefix: string) =>
  (g: Generator): string =>
    `${prefix}${g.chars('alnum', g.pick([24, 99]))}`;
const live = key('sk_live_');
const test = key('sk_test_');
const restricted = key('rk_live_');
const organization = key('sk_org_live_');
const webhook = (g: Generator): string => `whsec_${g.chars('alnum', 32)}`;

export const provider = defineProvider({
  id: 'stripe',
  title: 'Stripe',
  url: 'https://stripe.com',
  severity: 'critical',
  opens: 'takes payments, refunds, and reads customers and balances',
  rotate: 'https://dashboard.stripe.com/apikeys',
  sources: ['https://docs.stripe.com/keys'],
  rules: [
    {
      id: 'stripe.secret-key',
      title: 'Stripe secret key',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('sk_(?:live|prod|org_live)_[A-Za-z0-9]{16,247}'),
      keywords: ['sk_live_', 'sk_prod_', 'sk_org_live_'],
      minEntropy: 3,
      prefix: 'sk_',
      samples: {
        match: [env('STRIPE_SECRET_KEY', live), code('stripe', live), env('STRIPE_KEY', organization)],
        no: [
          () => 'STRIPE_SECRET_KEY=sk_live_...\n',
          text('pk_live_', (g) => g.chars('alnum', 24)),
          text('task_live_', (g) => g.chars('alnum', 24)),
        ],
      },
      verify: {
        method: 'GET',
        url: 'https://api.stripe.com/v1/account',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://docs.stripe.com/api/accounts/retrieve',
      },
      rotate,
      names: { item: 'stripe secret-key', field: 'secret-key' },
      sources: [keys],
    },
    {
      id: 'stripe.restricted-key',
      title: 'Stripe restricted key',
      severity: 'high',
      confidence: 0.97,
      pattern: token('rk_(?:live|prod)_[A-Za-z0-9]{16,247}'),
      keywords: ['rk_live_', 'rk_prod_'],
      minEntropy: 3,
      prefix: 'rk_',
      samples: {
        match: [env('STRIPE_RESTRICTED_KEY', restricted), json('key', restricted)],
        no: [() => 'rk_live_xxx\n', text('park_live_', (g) => g.chars('alnum', 24))],
      },
      verify: {
        method: 'GET',
        url: 'https://api.stripe.com/v1/account',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://docs.stripe.com/api/accounts/retrieve',
      },
      rotate,
      names: { item: 'stripe restricted-key', field: 'restricted-key' },
      sources: [keys],
    },
    {
      id: 'stripe.test-key',
      title: 'Stripe test key',
      severity: 'low',
      confidence: 0.95,
      pattern: token('[sr]k_test_[A-Za-z0-9]{16,247}'),
      keywords: ['sk_test_', 'rk_test_'],
      minEntropy: 3,
      prefix: 'sk_test_',
      examples: [
        { value: inPieces('sk_test_', '4eC39HqLyjWD', 'arjtT1zdp7dc'), source: keys },
        { value: inPieces('sk_test_', 'BQokikJOvBiI', '2HlWgH4olfQ2'), source: keys },
      ],
      samples: {
        match: [env('STRIPE_SECRET_KEY', test), json('key', test)],
        no: [() => 'STRIPE_SECRET_KEY=sk_test_123\n', text('pk_test_', (g) => g.chars('alnum', 24))],
      },
      verify: {
        method: 'GET',
        url: 'https://api.stripe.com/v1/account',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://docs.stripe.com/api/accounts/retrieve',
      },
      rotate: 'https://dashboard.stripe.com/test/apikeys',
      names: { item: 'stripe test-key', field: 'secret-key' },
      sources: [keys],
    },
    {
      id: 'stripe.webhook-secret',
      title: 'Webhook signing secret (whsec_)',
      severity: 'medium',
      confidence: 0.93,
      pattern: token('whsec_[A-Za-z0-9+/]{24,100}={0,2}', 'base64'),
      keywords: ['whsec_'],
      minEntropy: 3.5,
      prefix: 'whsec_',
      samples: {
        match: [env('STRIPE_WEBHOOK_SECRET', webhook), json('secret', webhook)],
        no: [() => 'STRIPE_WEBHOOK_SECRET=whsec_test\n', text('whsec_', (g) => g.chars('alnum', 20), '\n')],
      },
      rotate: 'https://dashboard.stripe.com/webhooks',
      names: { item: 'stripe webhook', field: 'signing-secret' },
      sources: ['https://docs.stripe.com/webhooks'],
    },
    {
      kind: 'account-id',
      severity: 'low',
      confidence: 0.6,
      words: ['stripe'],
      nameOnly: true,
      form: "'acct_' alnum{16}",
      part: true,
    },
    { kind: 'organization-key', confidence: 0.6, form: "'sk_org_' alnum{10,247}" },
    { kind: 'publishable-key', severity: 'low', form: "('pk_live_' | 'pk_test_') alnum{10,247}", part: true },
    {
      kind: 'restricted-key-2',
      form: "('rk_live_' | 'rk_prod_') alnum{10,247}",
      verify: 'GET https://api.stripe.com/v1/account [Authorization: Bearer {token}]',
    },
    {
      kind: 'restricted-key-test',
      severity: 'medium',
      form: "'rk_test_' alnum{10,247}",
      verify: 'GET https://api.stripe.com/v1/account [Authorization: Bearer {token}]',
    },
    {
      kind: 'secret-key-2',
      form: "('sk_live_' | 'sk_prod_') alnum{10,247}",
      verify: 'GET https://api.stripe.com/v1/account [Authorization: Bearer {token}]',
    },
    {
      kind: 'secret-key-test',
      severity: 'medium',
      form: "'sk_test_' alnum{10,247}",
      verify: 'GET https://api.stripe.com/v1/account [Authorization: Bearer {token}]',
    },
  ],
});
