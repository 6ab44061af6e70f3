/** Grafana. Service account tokens end in a CRC-32 over the rest, least significant byte first. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { decodeJsonObject, encodeJson } from '../../checks/base64.ts';
import { crc32HexLittleEndian } from '../../checks/crc32.ts';
import { token } from '../../pattern.ts';
import { env, json, misprint, neighbours, text } from '../../sample-text.ts';

const serviceAccount = (g: Generator): string => {
  const head = `glsa_${g.chars('alnum', 32)}`;
  return `${head}_${crc32HexLittleEndian(head)}`;
};
const cloud = (g: Generator): string =>
  `glc_${encodeJson({ o: g.chars('digit', 6), n: `stack-${g.chars('lower', 8)}`, k: g.chars('alnum', 24), m: { r: 'eu' } })}`;
const legacy = (g: Generator): string => encodeJson({ k: g.chars('alnum', 32), n: g.chars('lower', 6), id: 1 });

export const provider = defineProvider({
  id: 'grafana',
  title: 'Grafana',
  url: 'https://grafana.com',
  severity: 'high',
  opens: 'reads and changes dashboards and data sources',
  rotate: 'In Grafana, under Administration, Service accounts.',
  sources: [
    'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    'https://grafana.com/docs/grafana-cloud/',
  ],
  rules: [
    {
      id: 'grafana.service-account-token',
      title: 'Grafana service account token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('glsa_[A-Za-z0-9]{32}_[a-f0-9]{8}'),
      keywords: ['glsa_'],
      check: (secret) => (crc32HexLittleEndian(secret.slice(0, -9)) === secret.slice(-8) ? 'certain' : false),
      prefix: 'glsa_',
      samples: {
        match: [env('GRAFANA_TOKEN', serviceAccount), json('token', serviceAccount)],
        no: [...neighbours(serviceAccount), misprint(serviceAccount)],
      },
      rotate: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
      names: { item: 'grafana service-account', field: 'token' },
      sources: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
    },
    {
      id: 'grafana.cloud-token',
      title: 'Grafana Cloud access policy token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('glc_eyJ[A-Za-z0-9+/_-]{60,400}={0,2}', 'base64'),
      keywords: ['glc_eyJ'],
      check: (secret) => typeof decodeJsonObject(secret.slice(4))?.['k'] === 'string',
      prefix: 'glc_',
      samples: {
        match: [env('GRAFANA_CLOUD_TOKEN', cloud), json('token', cloud)],
        no: [text('glc_eyJ', (g) => g.chars('alnum', 80)), (g) => `glc_${encodeJson({ o: g.chars('digit', 80) })}\n`],
      },
      rotate: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
      names: { item: 'grafana cloud-access-policy', field: 'token' },
      sources: ['https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/'],
    },
    {
      id: 'grafana.api-key',
      title: 'Grafana API key (older form)',
      severity: 'high',
      confidence: 0.96,
      pattern: token('eyJrIjoi[A-Za-z0-9+/_-]{40,400}={0,2}', 'base64'),
      keywords: ['eyJrIjoi'],
      check: (secret) => {
        const key = decodeJsonObject(secret);
        return typeof key?.['k'] === 'string' && typeof key['n'] === 'string' && typeof key['id'] === 'number';
      },
      specificity: 12,
      prefix: 'eyJrIjoi',
      samples: {
        match: [env('GRAFANA_API_KEY', legacy), text('Authorization: Bearer ', legacy)],
        no: [text('eyJrIjoi', (g) => g.chars('alnum', 60)), (g) => `r=${encodeJson({ k: g.chars('alnum', 32), t: 'x' })}\n`],
      },
      rotate: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/',
      names: { item: 'grafana api-key', field: 'api-key' },
      sources: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/'],
    },
    { kind: 'api-key-loose', words: ['grafana'], form: "'eyJ' b64url{64,360} '='{0,2}", loose: true },
  ],
});
