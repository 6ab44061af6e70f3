/**
 * JSON's escapes, the percent codes of URLs and the entities of markup: written where a value stands in a text within a text. Where tokens stand
 * between them they are found as they are; this is for names and values with escapes about them.
 */
import type { Encoded } from '../../core/model/index.ts';
import { createDerivedText } from './derived-text.ts';
import type { DerivedText } from './derived-text.ts';
import { bufferOf } from './buffer.ts';
import { SIGN } from './signs.ts';
import type { TextView } from './text-view.ts';

/** Bytes on both sides of an escape that are looked at with it. */
const AROUND = 256;

/** Paths of what holds texts within texts. */
const JSON_ENDINGS = new Set([
  'json',
  'jsonl',
  'jsonc',
  'json5',
  'ndjson',
  'ipynb',
  'har',
  'tfstate',
  'tf',
  'log',
  'properties',
  'strings',
  'yaml',
  'yml',
]);
const MARKUP_ENDINGS = new Set([
  'html',
  'htm',
  'xhtml',
  'xml',
  'config',
  'csproj',
  'jsp',
  'aspx',
  'cshtml',
  'vue',
  'plist',
  'svg',
]);
const URL_ENDINGS = new Set(['har', 'log', 'http', 'url', 'curl', 'sh', 'ps1', 'bat', 'cmd']);

/** Manifests whose secrets stand in short runs, without a sign of it. */
const MANIFEST_ENDINGS = ['json', 'yaml', 'yml'];

/** By ending, as `endingOf` gives it: what stands in such a file wherever there is something to decode that is no long run. */
const SIGNS_OF: ReadonlyMap<string, number> = signsByEnding();

function signsByEnding(): Map<string, number> {
  const signs = new Map<string, number>();
  const add = (endings: Iterable<string>, sign: number): void => {
    for (const ending of endings) signs.set(ending, (signs.get(ending) ?? 0) | sign);
  };
  add(JSON_ENDINGS, SIGN.escape);
  add(URL_ENDINGS, SIGN.percent);
  add(MARKUP_ENDINGS, SIGN.entity);
  add(MANIFEST_ENDINGS, SIGN.secret);
  return signs;
}

export function signsOfEscapes(ending: string): number {
  return SIGNS_OF.get(ending) ?? 0;
}

/** Quotes about a name or a value, not about any word; or characters that need no escape. */
function holdsJson(buffer: Buffer): boolean {
  if (buffer.includes('\\u00')) return true;
  return buffer.includes('\\"') && ['\\":', '\\" :', '=\\"', '= \\"'].some((sign) => buffer.includes(sign));
}

export function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

const JSON_ESCAPE = /\\(?:u00([2-7][0-9a-f])|(["\\/nrt]))/gi;
const PERCENT_CODE = /%([2-7][0-9a-f])/gi;
const ENTITY = /&(?:#(\d{2,3});|#x([2-7][0-9a-f]);|(quot|apos|amp|lt|gt);)/gi;
const SIGNS: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The surroundings of every escape, decoded. Null where there is none. */
export function decodeEscapes(view: TextView, ending: string, isMeant: boolean): DerivedText | null {
  const buffer = bufferOf(view.bytes);
  const isJson = (isMeant || JSON_ENDINGS.has(ending)) && holdsJson(buffer);
  const isUrl = (isMeant || URL_ENDINGS.has(ending)) && (buffer.includes('%3') || buffer.includes('%2'));
  const isMarkup = (isMeant || MARKUP_ENDINGS.has(ending)) && (buffer.includes('&quot;') || buffer.includes('&#'));
  if (!isJson && !isUrl && !isMarkup) return null;
  const text = createDerivedText(view);
  if (isJson) decodeAll(buffer, JSON_ESCAPE, 'escapes', text);
  if (isUrl) decodeAll(buffer, PERCENT_CODE, 'percent', text);
  if (isMarkup) decodeAll(buffer, ENTITY, 'markup', text);
  return text;
}

function plainOf([whole, first = '', second = '', third = '']: RegExpMatchArray, pattern: RegExp): string {
  if (pattern !== ENTITY) return second === '' ? String.fromCharCode(Number.parseInt(first, 16)) : (LETTERS[second] ?? second);
  if (third !== '') return SIGNS[third.toLowerCase()] ?? whole;
  const code = first === '' ? Number.parseInt(second, 16) : Number(first);
  return code < 127 ? String.fromCharCode(code) : whole;
}

function decodeAll(buffer: Buffer, pattern: RegExp, through: Encoded, text: DerivedText): void {
  const all = buffer.toString('latin1');
  let done = 0;
  let before = -1;
  for (const match of all.matchAll(pattern)) {
    const at = match.index;
    if (before === -1 || at - done > 2 * AROUND) {
      if (before !== -1) text.copy(done, done + AROUND);
      text.gap();
      done = Math.max(done, at - AROUND);
    }
    before = at;
    text.copy(done, at);
    const [whole] = match;
    const plain = plainOf(match, pattern);
    done = at + whole.length;
    text.decoded(Buffer.from(plain, 'latin1'), at, done, through);
  }
  if (before !== -1) text.copy(done, done + AROUND);
}
