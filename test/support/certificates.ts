/** Certificates of an authority that lives as long as a test: X.509 v3 over P-256, made of the DER that they consist of. */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';

export interface TestAuthority {
  /** Its own certificate, as PEM. */
  readonly certificate: string;
  /** A server's key and certificate for names and IPv4 addresses. */
  issue(names: readonly string[], options?: { readonly expired?: boolean }): { readonly key: string; readonly cert: string };
}

const DAY = 86_400_000;
const OID = { commonName: '550403', ecdsaWithSha256: '2a8648ce3d040302', basicConstraints: '551d13', subjectAltName: '551d11' };

export function createTestAuthority(): TestAuthority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = `Test authority ${randomBytes(4).toString('hex')}`;
  const isAuthority = der(0x30, der(0x01, Buffer.from([0xff])));
  return {
    certificate: pem(
      certify({ subject: name, issuer: name, publicKey, signer: privateKey, more: [OID.basicConstraints, isAuthority] }),
    ),
    issue(names, { expired = false } = {}) {
      const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const list = names.map((each) =>
        isIPv4(each) ? der(0x87, Buffer.from(each.split('.').map(Number))) : der(0x82, Buffer.from(each, 'latin1')),
      );
      const more = [OID.subjectAltName, der(0x30, ...list)] as const;
      const subject = names[0] ?? 'nobody';
      const cert = certify({ subject, issuer: name, publicKey: own.publicKey, signer: privateKey, more, expired });
      return { key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: pem(cert) };
    },
  };
}

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signer: KeyObject;
  readonly more: readonly [oid: string, value: Buffer];
  readonly expired?: boolean;
}

function certify({ subject, issuer, publicKey, signer, more: [oid, value], expired = false }: Wanted): Buffer {
  const algorithm = der(0x30, objectId(OID.ecdsaWithSha256));
  const now = Date.now();
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([0x01]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    der(0x30, time(now - 2 * DAY), time(expired ? now - DAY : now + DAY)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, der(0x30, objectId(oid), der(0x04, value)))),
  );
  return der(0x30, body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)])));
}

function nameOf(text: string): Buffer {
  return der(0x30, der(0x31, der(0x30, objectId(OID.commonName), der(0x0c, Buffer.from(text, 'utf8')))));
}

/** GeneralizedTime. */
function time(at: number): Buffer {
  return der(0x18, Buffer.from(`${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`, 'latin1'));
}

function objectId(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const { length } = value;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), value]);
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
