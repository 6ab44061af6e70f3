/** Splits identifiers and phrases into their words. */

const PIECES = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g;

/** `dbPassword_v2` is db, password, v, 2. Lower case. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  const pieces = text.match(PIECES);
  // A list of our own: to V8 one of matches is of another kind than an empty one.
  if (pieces !== null) for (const piece of pieces) words.push(piece.toLowerCase());
  return words;
}
