/** NATS: seeds of nkeys, from which the private key of a user, account or operator is made. */
import { crc16, isNkey } from '../../checks/nkey.ts';
import type { Generator } from '../../generator.ts';
import { token } from '../../pattern.ts';
import type { Provider } from '../../rule.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Type in the upper bits: user, account, operator, server, cluster, curve. */
const KINDS = [20 << 3, 0, 14 << 3, 13 << 3, 2 << 3, 23 << 3];

function seed(g: Generator): string {
  const kind = g.pick(KINDS);
  const bytes = [(18 << 3) | (kind >> 5), (kind & 31) << 3, ...g.bytes(32)];
  const crc = crc16(bytes);
  let bits = [...bytes, crc & 0xff, crc >> 8].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  bits += '0'.repeat((5 - (bits.length % 5)) % 5);
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

export const provider: Provider = {
  id: 'nats',
  title: 'NATS',
  url: 'https://nats.io',
  rules: [
    {
      id: 'nats.nkey-seed',
      title: 'NATS nkey seed',
      severity: 'high',
      opens: 'signs in as the user, account or operator',
      confidence: 0.85,
      pattern: token('S[ACNOUX][A-Z2-7]{56}'),
      keywords: ['SA', 'SC', 'SN', 'SO', 'SU', 'SX'].flatMap((start) => ALPHABET.split('').map((next) => start + next)),
      check: (secret) => (isNkey(secret) ? 'certain' : true),
      minEntropy: 3.5,
      samples: { match: [env('NATS_SEED', seed), json('seed', seed)], no: neighbours(seed) },
      rotate: 'Make a new key with nk or nsc and replace the public key in the account or server.',
      names: { item: 'nats nkey', field: 'seed' },
      sources: ['https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth'],
    },
  ],
};
