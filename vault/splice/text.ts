/** A file's bytes as text and back: UTF-8 only, the BOM set aside, byte offsets and UTF-16 indices into each other. */
import { createHash } from 'node:crypto';

export interface FileText {
  /** Without the BOM. */
  readonly text: string;
  /** UTF-16 index of a byte offset; null inside a character, inside the BOM or behind the end. */
  toIndex(byte: number): number | null;
  toByte(index: number): number;
}

const BOM = [0xef, 0xbb, 0xbf];

/** Null when the bytes are not UTF-8 text (UTF-16 and binary files among them). */
export function decodeText(bytes: Uint8Array): FileText | null {
  const bom = BOM.every((byte, index) => bytes[index] === byte) ? 3 : 0;
  const body = bytes.subarray(bom);
  if (body.includes(0)) return null;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
  if (text.length === body.length) {
    return {
      text,
      toIndex: (byte) => (byte < bom || byte > bytes.length ? null : byte - bom),
      toByte: (index) => index + bom,
    };
  }
  const indices = new Int32Array(body.length + 1).fill(-1);
  const offsets = new Uint32Array(text.length + 1);
  let byte = 0;
  for (let index = 0; index < text.length; index++) {
    indices[byte] = index;
    offsets[index] = byte + bom;
    const unit = text.charCodeAt(index);
    if (unit < 0x80) byte += 1;
    else if (unit < 0x800) byte += 2;
    else if (unit >= 0xd800 && unit < 0xdc00) {
      byte += 4;
      index++;
      offsets[index] = byte + bom;
    } else byte += 3;
  }
  indices[byte] = text.length;
  offsets[text.length] = byte + bom;
  return {
    text,
    toIndex(offset) {
      const index = indices[offset - bom];
      return index === undefined || index < 0 ? null : index;
    },
    toByte: (index) => offsets[index] ?? bytes.length,
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
