/**
 * The frames that nearly every pattern of the catalog stands in. They fix the boundaries, so that a rule only says what
 * stands between them. Every quantifier here is bounded; `lint.ts` checks the result, not this file.
 */

/** Nothing of a longer word in front; the letter of an escape (`\n`) or of a percent code is not part of a word. */
const LEFT = String.raw`(?:(?<![A-Za-z0-9])|(?<=\\[nrt]|%[0-9A-Fa-f]{2}))`;

/** In base64 a short word stands anywhere: then neither of its signs stands in front. */
const LEFT_OF_SHORT = LEFT.replace('(?<![A-Za-z0-9])', '(?<![A-Za-z0-9+/])');

/** A quote as it may stand around a value, also escaped inside another string. */
const QUOTE = '(?:\\\\{0,3}["\'`])';

/** What follows a token's last character if it were longer. */
const AFTER = { word: '(?![A-Za-z0-9_])', base64url: '(?![A-Za-z0-9_-])', base64: '(?![A-Za-z0-9+/=_-])' } as const;
type After = keyof typeof AFTER;

/** A token that its own characters identify. */
export function token(body: string, after: After = 'word'): RegExp {
  return framed(body, AFTER[after]);
}

/** The same with another end. `isShort` where what it begins with may stand in any base64. */
export function framed(body: string, end: string, isShort = false): RegExp {
  return new RegExp(`${isShort ? LEFT_OF_SHORT : LEFT}(?<secret>${body})${end}`);
}

/**
 * A value that only the name it is assigned to identifies: `NAME=value`, `"name": "value"`, `name => 'value'`,
 * `Name: value`, `setName("value")`. Letters match in either case.
 */
export function assigned(name: string, value: string, after: After = 'word'): RegExp {
  return new RegExp(
    `(?:${name})[A-Za-z0-9_]{0,24}${QUOTE}?\\]?[ \\t]{0,8}(?::=|=>|\\?=|[:=,(])[ \\t]{0,8}${QUOTE}?(?<secret>${value})${AFTER[after]}`,
    'i',
  );
}

/**
 * A value that a vendor's word in the name it is assigned to identifies. The name is read in either case, the value as it is written;
 * `_` in a word is any separator or none. `end` is what must not follow.
 */
export function named(words: readonly string[], value: string, end: string): RegExp {
  const name = words.map((word) => [...word].map(eitherCase).join('')).join('|');
  return new RegExp(
    `(?:${name})[A-Za-z0-9_.-]{0,32}${QUOTE}?\\]?[ \\t]{0,8}(?::=|=>|\\?=|[:=,(])[ \\t]{0,8}${QUOTE}?(?<secret>${value})${end}`,
  );
}

function eitherCase(character: string): string {
  if (character === '_') return '[_. -]?';
  if (/[a-z]/.test(character)) return `[${character.toUpperCase()}${character}]`;
  return character.replace(/[^0-9]/, '\\$&');
}

/** A URL of one of the schemes with a password in it; the secret is the password alone. Templates are not passwords. */
export function passwordUrl(schemes: string): RegExp {
  return new RegExp(
    `(?<![A-Za-z0-9])(?:${schemes})://[^\\s:@/"'\`<>\\\\]{0,100}:(?![$<]|\\{|%[sdv(]|%\\{|\\*{2})(?<secret>[^\\s@/"'\`<>\\\\]{3,200})@(?=[A-Za-z0-9_[.-])`,
    'i',
  );
}
