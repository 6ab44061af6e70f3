/** Private keys in PEM armour, PuTTY's format aside. The whole block is the secret: half a key is none. */
import type { Generator } from '../../generator.ts';
import type { Provider, Rule } from '../../rule.ts';
import { decodePem, isDerSequence, readOpenSshCipher } from '../../checks/pem.ts';
import { derKey, openSshKey, pemBlock } from '../../checks/sample-pem.ts';

const rfc7468 = 'https://www.rfc-editor.org/rfc/rfc7468';
const rotate = 'Make a new key pair, replace the public key wherever it is trusted, then delete this one.';
// A block may stand in a JSON string, an indented YAML scalar or concatenated source lines; 7,900 characters hold a
// 8,192-bit RSA key. Together with the window before, no match is longer than a seam.
const window = { before: 64, after: 8064 };

/** A body that is no key but might have been one, cut or spoilt, is still worth a look; plain words are not. */
const isDer = (secret: string): boolean | 'certain' => {
  const pem = decodePem(secret);
  if (pem === null) return false;
  return isDerSequence(pem.bytes)
    ? 'certain'
    : new Set(pem.bytes).size >= Math.min(60, pem.bytes.length / 3) && /[A-Z]/.test(secret.slice(40, -40)) && /\d/.test(secret);
};

const block =
  (label: string, length: number, newline = '\n') =>
  (g: Generator): string =>
    `${pemBlock(label, derKey(g, length), newline)}\n`;
const encryptedRsa = (g: Generator): string =>
  pemBlock('RSA PRIVATE KEY', g.bytes(608), '\n', [
    'Proc-Type: 4,ENCRYPTED',
    `DEK-Info: AES-128-CBC,${g.chars('0123456789ABCDEF', 32)}`,
  ]);
const openSsh =
  (cipher: string) =>
  (g: Generator): string =>
    `${pemBlock('OPENSSH PRIVATE KEY', openSshKey(g, cipher, 360))}\n`;
const pgp = (g: Generator): string =>
  `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n${g.chars('b64', 64)}\n${g.chars('b64', 64)}\n${g.chars('b64', 40)}\n=${g.chars('b64', 4)}\n-----END PGP PRIVATE KEY BLOCK-----\n`;

const noBody = (label: string) => (): string => `-----BEGIN ${label}-----\n...\n-----END ${label}-----\n`;
const noKey =
  (label: string) =>
  (g: Generator): string =>
    `-----BEGIN ${label}-----\n${g.chars('lower', 64)}\n${g.chars('lower', 64)}\n-----END ${label}-----\n`;

interface Kind {
  readonly kind: string;
  readonly title: string;
  readonly label: string;
  readonly pattern: RegExp;
  readonly length: number;
}

const kinds: readonly Kind[] = [
  {
    kind: 'rsa',
    title: 'RSA private key',
    label: 'RSA PRIVATE KEY',
    pattern: /(?<secret>-----BEGIN RSA PRIVATE KEY-----[A-Za-z0-9+/=\s\\"',]{64,7900}-----END RSA PRIVATE KEY-----)/,
    length: 1190,
  },
  {
    kind: 'ec',
    title: 'Elliptic curve private key',
    label: 'EC PRIVATE KEY',
    pattern: /(?<secret>-----BEGIN EC PRIVATE KEY-----[A-Za-z0-9+/=\s\\"',]{64,2000}-----END EC PRIVATE KEY-----)/,
    length: 118,
  },
  {
    kind: 'dsa',
    title: 'DSA private key',
    label: 'DSA PRIVATE KEY',
    pattern: /(?<secret>-----BEGIN DSA PRIVATE KEY-----[A-Za-z0-9+/=\s\\"',]{64,2500}-----END DSA PRIVATE KEY-----)/,
    length: 445,
  },
  {
    kind: 'pkcs8',
    title: 'Private key (PKCS#8)',
    label: 'PRIVATE KEY',
    pattern: /(?<secret>-----BEGIN PRIVATE KEY-----[A-Za-z0-9+/=\s\\"',]{56,7900}-----END PRIVATE KEY-----)/,
    length: 1214,
  },
];

function describe({ kind, title, label, pattern, length }: Kind): Rule {
  return {
    id: `private-key.${kind}`,
    title,
    severity: 'critical',
    confidence: 0.85,
    pattern,
    keywords: [`-----BEGIN ${label}`],
    window,
    check: isDer,
    prefix: `-----BEGIN ${label}-----`,
    samples: {
      match: [
        block(label, length),
        (g) => `  "key": "${block(label, length, '\\n')(g)}"`,
        (g) => block(label, length)(g).replace(/^/gm, '    '),
      ],
      no: [noBody(label), noKey(label), (g) => block(label, length)(g).replace('PRIVATE KEY-----\n', 'PRIVATE KEY-----\n????')],
    },
    rotate,
    names: { item: `private-key ${kind}`, field: 'private-key' },
    sources: [rfc7468],
  };
}

export const provider: Provider = {
  id: 'private-key',
  title: 'Private keys',
  url: rfc7468,
  rules: [
    ...kinds.map(describe),
    {
      id: 'private-key.openssh',
      title: 'OpenSSH private key',
      severity: 'critical',
      confidence: 0.97,
      pattern: /(?<secret>-----BEGIN OPENSSH PRIVATE KEY-----[A-Za-z0-9+/=\s\\"',]{64,7900}-----END OPENSSH PRIVATE KEY-----)/,
      keywords: ['-----BEGIN OPENSSH PRIVATE KEY'],
      window,
      check: (secret) => {
        const pem = decodePem(secret);
        return pem !== null && readOpenSshCipher(pem.bytes) === 'none' ? 'certain' : false;
      },
      prefix: '-----BEGIN OPENSSH PRIVATE KEY-----',
      samples: {
        match: [openSsh('none'), (g) => `key: |\n${openSsh('none')(g).replace(/^/gm, '  ')}`],
        no: [openSsh('aes256-ctr'), noKey('OPENSSH PRIVATE KEY')],
      },
      rotate,
      names: { item: 'ssh private-key', field: 'private-key' },
      sources: ['https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key'],
    },
    {
      id: 'private-key.encrypted',
      title: 'Private key under a passphrase',
      severity: 'medium',
      confidence: 0.45,
      pattern:
        /(?<secret>-----BEGIN (?:ENCRYPTED|OPENSSH) PRIVATE KEY-----[A-Za-z0-9+/=\s\\"',]{64,7900}-----END (?:ENCRYPTED|OPENSSH) PRIVATE KEY-----)/,
      keywords: ['-----BEGIN ENCRYPTED PRIVATE KEY', '-----BEGIN OPENSSH PRIVATE KEY'],
      window,
      check: (secret) => {
        const pem = decodePem(secret);
        if (pem?.label === 'ENCRYPTED PRIVATE KEY') return isDerSequence(pem.bytes);
        return pem !== null && !['none', null].includes(readOpenSshCipher(pem.bytes));
      },
      prefix: '-----BEGIN ',
      samples: {
        match: [block('ENCRYPTED PRIVATE KEY', 1290), openSsh('aes256-ctr')],
        no: [openSsh('none'), noKey('ENCRYPTED PRIVATE KEY')],
      },
      rotate,
      names: { item: 'private-key encrypted', field: 'private-key' },
      sources: [rfc7468],
    },
    {
      id: 'private-key.encrypted-pem',
      title: 'Private key under a passphrase (older PEM)',
      severity: 'medium',
      confidence: 0.45,
      pattern:
        /(?<secret>-----BEGIN (?:RSA|EC|DSA) PRIVATE KEY-----[\s\\nr]{1,24}Proc-Type: 4,ENCRYPTED[\s\\nr]{1,24}DEK-Info: [A-Z0-9,-]{8,80}[\s\\][A-Za-z0-9+/=\s\\"',]{64,7700}-----END (?:RSA|EC|DSA) PRIVATE KEY-----)/,
      keywords: ['-----BEGIN RSA PRIVATE KEY', '-----BEGIN EC PRIVATE KEY', '-----BEGIN DSA PRIVATE KEY'],
      window,
      check: (secret) => decodePem(secret)?.headers.includes('ENCRYPTED') === true,
      prefix: '-----BEGIN ',
      samples: {
        match: [encryptedRsa, (g) => `  "key": "${encryptedRsa(g).replaceAll('\n', '\\n')}"`],
        no: [block('RSA PRIVATE KEY', 1190), (g) => encryptedRsa(g).replace('DEK-Info', 'Info')],
      },
      rotate,
      names: { item: 'private-key encrypted', field: 'private-key' },
      sources: ['https://www.rfc-editor.org/rfc/rfc1421'],
    },
    {
      id: 'private-key.pgp',
      title: 'PGP private key',
      severity: 'high',
      confidence: 0.9,
      // The body may be under a passphrase; telling that needs the packets inside, hence no check beyond the form.
      pattern:
        /(?<secret>-----BEGIN PGP PRIVATE KEY BLOCK-----[A-Za-z0-9+/=\s\\"',:.@<>()-]{128,7900}?-----END PGP PRIVATE KEY BLOCK-----)/,
      keywords: ['-----BEGIN PGP PRIVATE KEY BLOCK'],
      window,
      prefix: '-----BEGIN PGP PRIVATE KEY BLOCK-----',
      minEntropy: 4,
      samples: {
        match: [pgp, (g) => `key: "${pgp(g).replaceAll('\n', '\\n')}"`],
        no: [noBody('PGP PRIVATE KEY BLOCK'), (g) => pgp(g).replaceAll('PRIVATE', 'PUBLIC')],
      },
      rotate: 'Publish a revocation certificate and make a new key.',
      names: { item: 'pgp private-key', field: 'private-key' },
      sources: ['https://www.rfc-editor.org/rfc/rfc9580'],
    },
  ],
};
