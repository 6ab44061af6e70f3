/** Paths as git stores them: any bytes but NUL. Text where the bytes are UTF-8, otherwise with the odd bytes spelled out. */
import { isUtf8 } from 'node:buffer';

/** For reports and errors. `\xNN` stands for a byte that is not UTF-8; two different paths may then look alike. */
export function pathText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  let text = '';
  for (let at = 0; at < buffer.length;) {
    const length = [1, 2, 3, 4].find((n) => at + n <= buffer.length && isUtf8(buffer.subarray(at, at + n)));
    text += length === undefined ? `\\x${buffer[at]?.toString(16).padStart(2, '0')}` : buffer.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return text;
}
