/** Shopify. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const accessToken = (g: Generator): string => `${g.pick(['shpat_', 'shpca_', 'shppa_', 'shpua_'])}${g.chars('hex', 32)}`;
const secret = (g: Generator): string => `shpss_${g.chars('hex', 32)}`;

export const provider = defineProvider({
  id: 'shopify',
  title: 'Shopify',
  url: 'https://www.shopify.com',
  severity: 'critical',
  opens: "reads and changes the shop's orders, customers and products",
  rotate: "In the app's settings, under its client credentials.",
  sources: [
    'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
    'https://shopify.dev/docs/apps/build/authentication-authorization/client-credentials',
  ],
  rules: [
    {
      id: 'shopify.access-token',
      title: 'Shopify admin API access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('shp(?:at|ca|pa|ua)_[a-fA-F0-9]{32}'),
      keywords: ['shpat_', 'shpca_', 'shppa_', 'shpua_'],
      minEntropy: 2.8,
      prefix: 'shp',
      samples: {
        match: [env('SHOPIFY_ACCESS_TOKEN', accessToken), json('accessToken', accessToken)],
        no: neighbours(accessToken),
      },
      rotate: 'https://shopify.dev/docs/apps/build/authentication-authorization',
      names: { item: 'shopify access-token', field: 'token' },
      sources: ['https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing'],
    },
    {
      id: 'shopify.app-secret',
      title: 'Shopify app client secret',
      severity: 'high',
      confidence: 0.97,
      pattern: token('shpss_[a-fA-F0-9]{32}'),
      keywords: ['shpss_'],
      minEntropy: 2.8,
      prefix: 'shpss_',
      samples: { match: [env('SHOPIFY_API_SECRET', secret), json('apiSecret', secret)], no: neighbours(secret) },
      rotate: 'https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets',
      names: { item: 'shopify app', field: 'client-secret' },
      sources: ['https://shopify.dev/changelog/app-secret-key-length-has-increased'],
    },
    { kind: 'any-token', form: "('shpat_' | 'shpca_' | 'shppa_' | 'shpss_') alnum{30,64}", loose: true },
    { kind: 'shop-domain', severity: 'low', form: "lowalnum[-]{1,63} '.myshopify.com'", part: true },
    {
      kind: 'storefront-access-token',
      confidence: 0.6,
      words: ['shopify', 'storefront'],
      form: 'hex{32}',
      paired: ['shopify.shop-domain'],
    },
    {
      kind: 'storefront-or-online-token',
      form: "'shptka_' hex{32}",
      paired: ['shopify.shop-domain'],
      verify: 'GET https://{shop}.myshopify.com/admin/api/2024-10/shop.json [X-Shopify-Access-Token: {token}]',
    },
  ],
});
