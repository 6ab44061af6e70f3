/** Splits identifiers and phrases into their words. */

const PIECES = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;

/** `dbPassword_v2` is db, password, v, 2. Lower case. */
export function wordsOf(text: string): string[] {
  return (text.match(PIECES) ?? []).map((piece) => piece.toLowerCase());
}
