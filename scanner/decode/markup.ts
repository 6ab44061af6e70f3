/**
 * The text of office documents: XML that parts what stands in one line into runs with tags about each. Tags are taken out,
 * those that end a paragraph, a cell or a line make a line's end, entities are decoded.
 */
import { bufferOf } from './buffer.ts';
import type { DerivedText } from './derived-text.ts';

/** Parts of documents, spreadsheets and presentations within their archive. */
const PARTS = /!\/(?:(?:word|xl|ppt)\/.{1,200}|content|styles|meta)\.xml$/i;
const TAG_OR_ENTITY =
  /<(\/?[a-z0-9]{1,20}:?[a-z0-9]{0,40})[^<>]{0,4000}>|&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/gi;
const ENDS_LINE = /^(?:\/(?:w:p|a:p|text:p|text:h|si|c|row|w:tc|comment)|w:br|a:br|w:tab|text:line-break|text:tab|w:cr)$/i;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function isOfficePart(path: string): boolean {
  return path.endsWith('.xml') && PARTS.test(path);
}

export function stripMarkup(bytes: Uint8Array, text: DerivedText): void {
  const all = bufferOf(bytes).toString('latin1');
  let done = 0;
  for (const match of all.matchAll(TAG_OR_ENTITY)) {
    const [whole, tag, decimal, hex, name] = match;
    text.copy(done, match.index);
    done = match.index + whole.length;
    if (tag !== undefined) {
      if (ENDS_LINE.test(tag)) text.decoded(Buffer.from('\n'), match.index, done, 'markup');
      else text.omit(match.index, done, 'markup');
      continue;
    }
    const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
    const plain =
      name === undefined ? (code > 31 && code < 127 ? String.fromCharCode(code) : '?') : (NAMED[name.toLowerCase()] ?? '?');
    text.decoded(Buffer.from(plain), match.index, done, 'markup');
  }
  text.copy(done, bytes.length);
}
