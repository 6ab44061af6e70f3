/** HashiCorp Vault. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const sources = ['https://developer.hashicorp.com/vault/docs/concepts/tokens'];
const service = (g: Generator): string => `hvs.${g.chars('alnum', g.pick([24, 90]))}`;
const batch = (g: Generator): string => `hvb.${g.chars('b64url', 160)}`;

export const provider: Provider = {
  id: 'vault',
  title: 'HashiCorp Vault',
  url: 'https://developer.hashicorp.com/vault',
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
  ],
};
