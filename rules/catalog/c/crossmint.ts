/** Crossmint. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'crossmint',
  title: 'Crossmint',
  url: 'https://www.crossmint.com',
  severity: 'critical',
  opens: 'creates wallets, mints and moves digital assets',
  rotate: "In the account's API settings.",
  sources: ['https://docs.crossmint.com/introduction/platform/api-keys/server-side'],
  rules: [
    { kind: 'client-key', form: "('ck_production_' | 'ck_staging_') alnum{24,200}" },
    { kind: 'server-key', confidence: 0.9, words: ['crossmint'], form: "('sk_production_' | 'sk_staging_') alnum{24,200}" },
  ],
});
