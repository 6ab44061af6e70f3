/** JSON Web Keys with their private part. https://www.rfc-editor.org/rfc/rfc7518#section-6 */
import type { Generator } from '../../generator.ts';
import type { Provider, Rule } from '../../rule.ts';

interface Kind {
  readonly kind: string;
  readonly title: string;
  /** Of the key type. */
  readonly type: string;
  readonly member: string;
  /** Characters between the type and the private part, at most. */
  readonly between: number;
  /** How many characters the private part has, in a pattern. */
  readonly count: string;
  readonly sample: (g: Generator) => string;
}

const number = (g: Generator, length = 43): string => g.chars('b64url', length);
const rsa = (bits: number, length: number): Kind => ({
  kind: `rsa-${bits}-private-key`,
  title: `Private part of an RSA key of ${bits} bits (JWK)`,
  type: 'RSA',
  member: 'd',
  between: length + 200,
  count: `{${length}}`,
  sample: (g) => `{"kty":"RSA","e":"AQAB","n":"${number(g, length)}","d":"${number(g, length)}"}`,
});

const kinds: readonly Kind[] = [
  {
    kind: 'curve-private-key',
    title: 'Private part of an elliptic curve key (JWK)',
    type: '(?:EC|OKP)',
    member: 'd',
    between: 400,
    count: '{40,90}',
    sample: (g) => `{"kty":"EC","crv":"P-256","x":"${number(g)}","y":"${number(g)}","d":"${number(g)}"}`,
  },
  rsa(2048, 342),
  rsa(3072, 512),
  rsa(4096, 683),
  {
    kind: 'symmetric-key',
    title: 'Symmetric key (JWK)',
    type: 'oct',
    member: 'k',
    between: 200,
    count: '{22,180}',
    sample: (g) => `{"kty":"oct","alg":"HS256","k":"${number(g)}"}`,
  },
];

const describe = ({ kind, title, type, member, between, count, sample }: Kind): Rule => ({
  id: `jwk.${kind}`,
  title,
  severity: 'critical',
  opens: 'signs and decrypts as the owner of the key',
  confidence: 0.9,
  pattern: new RegExp(
    `"kty"\\s{0,4}:\\s{0,4}"${type}"[^{}]{1,${between}}"${member}"\\s{0,4}:\\s{0,4}"(?<secret>[A-Za-z0-9_-]${count})"`,
  ),
  keywords: ['"kty"'],
  window: { before: 16, after: 2 * between },
  minEntropy: 3,
  specificity: 12,
  samples: {
    match: [(g) => `${sample(g)}\n`, (g) => `  key: ${sample(g).replaceAll(':"', ': "').replaceAll(',', ',\n    ')}\n`],
    no: [(g) => `${sample(g).replace(`"${member}":`, '"x5t":')}\n`, (g) => `${sample(g).replace(/"[^"]*"\}$/, '""}')}\n`],
  },
  rotate: 'Make a new key and replace the public part wherever it is published.',
  names: { item: 'json-web-key', field: 'private-key' },
  sources: ['https://www.rfc-editor.org/rfc/rfc7518#section-6'],
});

export const provider: Provider = {
  id: 'jwk',
  title: 'JSON Web Keys',
  url: 'https://www.rfc-editor.org/rfc/rfc7517',
  rules: kinds.map(describe),
};
