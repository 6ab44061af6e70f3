/**
 * Canonical JSON (RFC 8785, JCS): the one byte form of a row, on every machine and in every language. Numbers are written as
 * ECMAScript writes them and keys sorted by UTF-16 code units, which is what JavaScript does anyway.
 */

/** Throws TypeError for what JSON or the standard cannot carry: NaN, infinities, lone surrogates, functions, big integers. */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('canonical JSON has no NaN and no infinity');
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
      return writeObject(value as Record<string, unknown>);
    case 'bigint':
    case 'function':
    case 'symbol':
    case 'undefined':
      break;
  }
  throw new TypeError(`canonical JSON cannot carry a ${typeof value}`);
}

function writeObject(value: Record<string, unknown>): string {
  const members: string[] = [];
  // The default sort compares UTF-16 code units, as RFC 8785 section 3.2.3 asks.
  for (const key of Object.keys(value).toSorted()) {
    if (value[key] !== undefined) members.push(`${quote(key)}:${canonicalJson(value[key])}`);
  }
  return `{${members.join(',')}}`;
}

function quote(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('canonical JSON cannot carry a lone surrogate');
  return JSON.stringify(text);
}
