/** The catalog as it may be one day: each vendor's rule so many times, with other letters in what it is known by. */
import type { Rule } from '../../rules/index.ts';

/** What looks for names and forms that any vendor's value may stand in. */
const SHARED = /^(?:generic|http|jwt|jwk|otp|private-key|connection-url|dotnetconnstring|jdbc|netrc)\./;
/** Parts of a pattern whose letters mean something else, and letters that mean themselves. */
const PARTS = /\[(?:\\.|[^\]\\])*\]|\\.|\(\?(?:<[=!]|<\w+>|[:=!])|\{[0-9,]*\}|[A-Za-z]+/g;

export function multiplyRules(rules: readonly Rule[], times: number): Rule[] {
  const copies = Array.from({ length: times - 1 }, (_, index) => index + 1);
  return [
    ...rules,
    ...rules
      .filter(({ id }) => !SHARED.test(id))
      .flatMap((rule) =>
        copies.map((shift) => ({
          ...rule,
          id: `${rule.id}-${shift}`,
          pattern: new RegExp(
            rule.pattern.source.replace(PARTS, (part) => (/^[A-Za-z]/.test(part) ? shiftLetters(part, shift) : part)),
            rule.pattern.flags,
          ),
          keywords: rule.keywords.map((keyword) => shiftLetters(keyword, shift)),
        })),
      ),
  ];
}

function shiftLetters(text: string, shift: number): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(first + ((letter.charCodeAt(0) - first + 2 * shift) % 26));
  });
}
