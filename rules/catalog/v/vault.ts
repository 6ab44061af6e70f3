/** HashiCorp Vault. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const sources = ['https://developer.hashicorp.com/vault/docs/concepts/tokens'];
const service = (g: Generator): string => `hvs.${g.chars('alnum', g.pick([24, 90]))}`;
const batch = (g: Generator): string => `hvb.${g.chars('b64url', 160)}`;

export const provider = defineProvider({
  id: 'vault',
  title: 'HashiCorp Vault',
  url: 'https://developer.hashicorp.com/vault',
  severity: 'critical',
  opens: 'reads the secrets its policies allow',
  rotate: 'Revoke it with vault token revoke.',
  sources: [
    'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    'https://developer.hashicorp.com/vault/docs/auth/approle',
  ],
  rules: [
    {
      id: 'vault.service-token',
      title: 'Vault service or recovery token',
      severity: 'critical',
      confidence: 0.95,
      pattern: token('hv[sr]\\.[A-Za-z0-9_-]{24,200}', 'base64url'),
      keywords: ['hvs.', 'hvr.'],
      minEntropy: 3.5,
      prefix: 'hvs.',
      samples: {
        match: [env('VAULT_TOKEN', service), json('client_token', service)],
        no: [() => 'VAULT_TOKEN=hvs.token\n', text('hvs.', (g) => g.chars('alnum', 20), '\n')],
      },
      rotate: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
      names: { item: 'vault service-token', field: 'token' },
      sources,
    },
    {
      id: 'vault.batch-token',
      title: 'Vault batch token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('hvb\\.[A-Za-z0-9_-]{100,400}', 'base64url'),
      keywords: ['hvb.'],
      minEntropy: 4,
      prefix: 'hvb.',
      samples: {
        match: [env('VAULT_TOKEN', batch), json('client_token', batch)],
        no: [() => 'VAULT_TOKEN=hvb.token\n', text('hvb.', (g) => g.chars('alnum', 60), '\n')],
      },
      rotate: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
      names: { item: 'vault batch-token', field: 'token' },
      sources,
    },
    { kind: 'approle-secret-id', confidence: 0.6, words: ['secret_id', 'vault', 'approle'], form: 'uuid', paired: ['role-id'] },
    { kind: 'batch-token-legacy', confidence: 0.8, words: ['vault', 'hashicorp'], form: "'b.' b64url{24,500}" },
    {
      kind: 'service-token-legacy',
      confidence: 0.8,
      words: ['vault', 'hashicorp'],
      form: "'s.' alnum{24}",
      verify: 'GET https://{vault_addr}/v1/auth/token/lookup-self [X-Vault-Token: {token}]',
    },
    {
      kind: 'unseal-key',
      confidence: 0.8,
      words: ['unseal', 'vault'],
      nameOnly: true,
      form: "(b64{43} '=' | b64{44} | hex{66})",
    },
    {
      kind: 'batch-token-any',
      words: ['hashicorpvault'],
      form: "'hvb.' b64url{24,500}",
      loose: true,
      verify: 'GET https://{vault_addr}/v1/auth/token/lookup-self [X-Vault-Token: {token}]',
    },
  ],
});
