/** Whether the text between BEGIN and END is what its label says. Looks at structure only; holds no key material. */
import { decodeBase64 } from './base64.ts';

const BLOCK = /^-----BEGIN ([A-Z0-9 ]{3,40})-----([^-]{1,8100})-----END ([A-Z0-9 ]{3,40})-----/;

/** The decoded body of one PEM block, also where line ends are written `\n` or `\r\n` as in JSON; null when it is none. */
export function decodePem(text: string): { readonly label: string; readonly headers: string; readonly bytes: Uint8Array } | null {
  const match = BLOCK.exec(
    text.replace(/(?:DEK-Info|Proc-Type|Comment|Version)[^\n\\]{0,120}/g, (line) => line.replaceAll('-', '_')),
  );
  if (!match || match[1] !== match[3]) return null;
  const lines = (match[2] ?? '')
    .replace(/\\[rn]/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,40}\+\s{0,8}(?=["'])|(?<=["'])\s{0,8}\+\s{0,8}$/g, '')
        .replace(/^["'`,;\\\s]{1,60}|["'`,;\\\s]{1,60}$/g, ''),
    );
  const headers = lines.filter((line) => line.includes(': ')).join('\n');
  const body = lines.filter((line) => !line.includes(': ') && !/^=[A-Za-z0-9+/]{4}$/.test(line)).join('');
  const bytes = decodeBase64(body);
  return bytes === null ? null : { label: match[1] ?? '', headers, bytes };
}

/** One ASN.1 SEQUENCE that is exactly as long as the bytes, as PKCS#1, SEC1 and PKCS#8 keys are. */
export function isDerSequence(bytes: Uint8Array): boolean {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return false;
  if (first < 0x80) return bytes.length === 2 + first;
  const count = first & 0x7f;
  if (count === 0 || count > 3) return false;
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? 0);
  return bytes.length === 2 + count + length;
}

/** `openssh-key-v1\0`, then the cipher's name: https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key */
export function readOpenSshCipher(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  const magic = 'openssh-key-v1\0';
  if (!text.startsWith(magic)) return null;
  const length = bytes[magic.length + 3] ?? 0;
  return text.slice(magic.length + 4, magic.length + 4 + length);
}
