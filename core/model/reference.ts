/**
 * The `kw://vault/item/[section/]field[?query]` grammar. Strict and total: a text is a canonical reference or it is not,
 * and `renderReference(parseReference(text)) === text` for every canonical text.
 */
import { KeywardError } from '../errors/index.ts';

export interface Reference {
  readonly vault: string;
  readonly item: string;
  readonly section?: string;
  readonly field: string;
  /** A fixed version, from 1; absent means the current one. */
  readonly version?: number;
}

const SCHEME = 'kw://';
const MAX_BYTES = 2048;
const PART = /^(?! )[A-Za-z0-9\-_. ]{1,256}(?<! )$/;

/** Throws `reference.malformed`, naming the part at fault. */
export function parseReference(text: string): Reference {
  if (!text.startsWith(SCHEME)) throw malformed('it does not begin with kw://');
  if (text.length > MAX_BYTES) throw malformed(`it is longer than ${MAX_BYTES} bytes`);
  const [path = '', query, ...rest] = text.slice(SCHEME.length).split('?');
  if (rest.length > 0) throw malformed('it has more than one "?"');
  const parts = path.split('/');
  if (parts.length < 3 || parts.length > 4) {
    throw malformed('it needs kw://vault/item/field or kw://vault/item/section/field');
  }
  for (const [index, part] of parts.entries()) {
    if (!isReferencePart(part))
      throw malformed(`part ${index + 1} is empty or holds a character outside A-Z a-z 0-9 - _ . and space`);
  }
  const version = query === undefined ? undefined : parseVersion(query);
  const [vault = '', item = '', third = '', fourth] = parts;
  return {
    vault,
    item,
    ...(fourth === undefined ? {} : { section: third }),
    field: fourth ?? third,
    ...(version === undefined ? {} : { version }),
  };
}

export function renderReference(reference: Reference): string {
  const { vault, item, section, field, version } = reference;
  const path = section === undefined ? [vault, item, field] : [vault, item, section, field];
  for (const part of path) if (!isReferencePart(part)) throw malformed('a part holds a character that a reference cannot carry');
  return `${SCHEME}${path.join('/')}${version === undefined ? '' : `?version=${version}`}`;
}

/** Whether `text` is a whole, well-formed `kw://` reference. */
export function isReference(text: string): boolean {
  try {
    parseReference(text);
    return true;
  } catch {
    return false;
  }
}

export function isReferencePart(part: string): boolean {
  return PART.test(part) && part !== '.' && part !== '..';
}

/** A name made of what a reference part may hold; other characters become `-`. Never empty. */
export function toReferencePart(name: string): string {
  const part = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9\-_. ]+/g, '-')
    .replace(/^[ .-]+|[ .-]+$/g, '')
    .slice(0, 120)
    .replace(/[ .-]+$/, '');
  return part === '' ? 'item' : part;
}

function parseVersion(query: string): number {
  const match = /^version=([1-9][0-9]{0,8})$/.exec(query);
  if (!match) throw malformed('the only query it knows is ?version=N');
  return Number(match[1]);
}

function malformed(why: string): KeywardError {
  return new KeywardError('reference.malformed', `This is not a kw:// reference: ${why}.`, {
    hint: 'Write kw://vault/item/field; `keyward vault list` shows the names.',
  });
}
