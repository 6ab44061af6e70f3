/** Text from outside (paths, authors, messages) made safe for a terminal: what could move the cursor or hide is shown instead. */

// Controls, format characters (zero width, bidirectional, byte order mark, tags), lone surrogates, line and paragraph
// separators, and the Hangul fillers, which show nothing.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/** One line, no character that a terminal would act upon; the same text when there is nothing to escape. */
export function escapeControl(text: string): string {
  return text.replace(UNSAFE, (character) => NAMED[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
