/** Which addresses may be called. A name is looked up once and the connection goes to what was checked, nowhere else. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry: what is not globally reachable. */
const PRIVATE_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
const PRIVATE_6 = [
  '::/96',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

/** A list a family: a list of both would take every IPv4 address for a mapped IPv6 one. */
const blocked = { ipv4: toList(PRIVATE_4, 'ipv4'), ipv6: toList(PRIVATE_6, 'ipv6') };

function toList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), family);
  }
  return list;
}

export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return blocked.ipv4.check(address, 'ipv4');
  return family !== 6 || blocked.ipv6.check(address, 'ipv6');
}

export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Asks for every address of a name, as `lookup` of `node:dns` does. */
export type Lookup = (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

const askSystem: Lookup = (host) => lookup(host, { all: true, verbatim: true });

/** Null when the name leads to a private address that is not allowed: one such answer spoils the name. Throws what DNS throws. */
export async function resolveAddress(hostname: string, allowPrivate: boolean, ask: Lookup = askSystem): Promise<Address | null> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host);
  const found = literal === 0 ? await ask(host) : [{ address: host, family: literal }];
  if (!allowPrivate && found.some(({ address }) => isPrivateAddress(address))) return null;
  const [first] = found;
  return first === undefined ? null : { address: first.address, family: first.family === 6 ? 6 : 4 };
}
