/** The mark by which a person allows one rule on one line: `keyward:allow RULE reason`, on the line or on the one before. */
import { isAllowedByMark } from './foreign-marks.ts';

const MARK = /keyward:allow[ \t]+([a-z0-9][a-z0-9.,-]{0,400})[ \t]+([^\r\n]{1,1000})/g;

/** `text` is a line, and the one before. A mark of ours without a reason does not count; several rules are separated by commas. */
export function isAllowedInline(text: string, rule: string): boolean {
  const marks = text.includes('keyward:allow') ? text.matchAll(MARK) : [];
  for (const [, rules = '', reason = ''] of marks) {
    // What closes a comment is no reason.
    const said = reason.replace(/(?:\*\/|-->|%>|#\}|\}\})\s*$/, '').trim();
    if (/[\p{L}\p{N}]/u.test(said) && rules.split(',').includes(rule)) return true;
  }
  return isAllowedByMark(text);
}
