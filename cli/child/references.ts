/**
 * Finds references in text. Three places, three rules: a variable's value is a reference or encloses some; an argument may
 * also carry one bare, as `--token=kw://...`; a template encloses them or shows them bare between other characters.
 */
import { KeywardError } from '../../core/errors/index.ts';
import { isReference, parseReference } from '../../core/model/index.ts';

export type Place = 'variable' | 'argument' | 'template';

/** A stretch of a text that a value takes the place of. Offsets in UTF-16 code units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly reference: string;
}

const SCHEME = 'kw://';
const ENCLOSED = /\{\{ {0,8}(kw:\/\/[^{}\n]{0,2048}?) {0,8}\}\}/g;
/** No spaces: a bare reference ends where its characters end. */
const BARE = /(?<![A-Za-z0-9\-+\\.])kw:\/\/[A-Za-z0-9\-_.]{1,256}(?:\/[A-Za-z0-9\-_.]{1,256}){2,3}(?:\?version=[0-9]{1,9})?/g;

/** In order, without overlaps. Throws `reference.malformed` for what begins like a reference and is none; `name` says where. */
export function findReferences(text: string, place: Place, name: string): Found[] {
  if (!text.includes(SCHEME)) return [];
  const whole = place === 'template' ? null : findWhole(text, place, name);
  if (whole !== null) return [whole];
  const found: Found[] = [];
  for (const match of text.matchAll(ENCLOSED)) {
    const reference = check(match[1] ?? '', name);
    found.push({ start: match.index, end: match.index + match[0].length, reference });
  }
  if (place === 'variable') return found;
  for (const match of text.matchAll(BARE)) {
    const start = match.index;
    if (found.some((other) => start >= other.start && start < other.end)) continue;
    // A sentence's full stop behind a reference is not its name.
    const bare = match[0].replace(/\.+$/, '');
    if (isReference(bare)) found.push({ start, end: start + bare.length, reference: bare });
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Names may hold spaces where nothing else stands beside the reference: a whole value, or all behind `--name=`. */
function findWhole(text: string, place: Place, name: string): Found | null {
  if (text.startsWith(SCHEME)) return { start: 0, end: text.length, reference: check(text, name) };
  const assigned = place === 'argument' ? /^[^=\s{}]{1,128}=(?=kw:\/\/)/.exec(text)?.[0] : undefined;
  if (assigned === undefined || !isReference(text.slice(assigned.length))) return null;
  return { start: assigned.length, end: text.length, reference: text.slice(assigned.length) };
}

function check(reference: string, name: string): string {
  try {
    parseReference(reference);
    return reference;
  } catch (error) {
    if (!(error instanceof KeywardError)) throw error;
    throw new KeywardError(error.code, `${name}: ${error.message}`, error.hint === undefined ? {} : { hint: error.hint });
  }
}

/** The text with each found stretch replaced by its value. */
export function fill(text: string, found: readonly Found[], valueOf: (reference: string) => string): string {
  let out = '';
  let at = 0;
  for (const { start, end, reference } of found) {
    out += text.slice(at, start) + valueOf(reference);
    at = end;
  }
  return out + text.slice(at);
}
