/** Marks of other tools in the line of a value: `gitleaks:allow`, `betterleaks:allow`, `pragma: allowlist secret`. They name no rule and no reason. */

const IN_LINE = /(?:gitleaks|betterleaks):allow|pragma: ?(?:allow|white)list secret/;
const LINE_BEFORE = /pragma: ?(?:allow|white)list nextline secret/;

/** `text` is the line before the value's, its own up to the value, a NUL, and the rest of its last. */
export function isAllowedByMark(text: string): boolean {
  // Nearly no line holds one, and then no pattern need be compiled.
  if (!text.includes('leaks:allow') && !text.includes('pragma:')) return false;
  const value = text.indexOf('\u0000');
  const own = text.lastIndexOf('\n', value === -1 ? text.length : value) + 1;
  return IN_LINE.test(text.slice(own)) || LINE_BEFORE.test(text.slice(0, own));
}
