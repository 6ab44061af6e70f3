/** The rule contract in its plainest form: pattern, then check. The engine has its own way; samples and tests use this one. */
import type { Rule } from './rule.ts';

export interface RuleMatch {
  readonly secret: string;
  /** Offset of the whole match and of the secret in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly secretStart: number;
  readonly certain: boolean;
}

/** Every match of the rule that passes its check, in order. Filters, windows and companions are not looked at. */
export function matchRule(rule: Pick<Rule, 'pattern' | 'check'>, text: string): RuleMatch[] {
  const found: RuleMatch[] = [];
  for (const match of text.matchAll(locating(rule.pattern))) {
    const secret = match.groups?.['secret'];
    const at = match.indices?.groups?.['secret'];
    if (secret === undefined || at === undefined) continue;
    const verdict = rule.check?.(secret) ?? true;
    if (verdict === false) continue;
    found.push({
      secret,
      start: match.index,
      end: match.index + match[0].length,
      secretStart: at[0],
      certain: verdict === 'certain',
    });
  }
  return found;
}

const known = new WeakMap<RegExp, RegExp>();

/** The pattern as it is needed to see where everything stands. */
function locating(pattern: RegExp): RegExp {
  let located = known.get(pattern);
  if (located === undefined) {
    located = new RegExp(pattern.source, [...new Set([...pattern.flags, 'g', 'd'])].join(''));
    known.set(pattern, located);
  }
  return located;
}

/** Whether a keyword stands in the match and the match reaches no further from it than the rule's window. */
export function standsInWindow(rule: Pick<Rule, 'keywords' | 'window'>, text: string, match: RuleMatch): boolean {
  const { before, after } = rule.window ?? { before: 64, after: 512 };
  const lower = text.toLowerCase();
  return rule.keywords.some((keyword) => {
    const at = lower.indexOf(keyword.toLowerCase(), match.start);
    const end = at + keyword.length;
    return at !== -1 && end <= match.end && at - match.start <= before && match.end - end <= after;
  });
}
