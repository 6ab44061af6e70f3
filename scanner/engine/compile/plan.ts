/**
 * Decides for one rule by what the kernel notices its matches: what a run of token characters begins with, what stands in
 * front of one, or a keyword wherever it stands. Each way is taken only where every match is proved to show itself so.
 */
import type { Rule } from '../../../rules/index.ts';
import { ACCEPTED, MOST_RUN } from '../layout.ts';
import { LOOK_BACK, reachOf } from '../windows.ts';
import { findAnchors } from './anchor.ts';
import { createAutomaton } from './automaton.ts';
import type { Automaton } from './automaton.ts';
import { waysOf } from './packing.ts';
import type { Way } from './packing.ts';
import { beginsWord, extentOf, lookBackOf, readPattern, readTexts } from './pattern-tree.ts';
import { readPositions } from './positions.ts';
import type { Position, Positions } from './positions.ts';
import { assignsRun, opensRun, startGrams } from './run.ts';
import type { Gram } from './run.ts';

export interface Plan {
  readonly automaton: Automaton;
  /** Only where a word begins. */
  readonly word: boolean;
  /** Every match begins at a hit. */
  readonly exact: boolean;
  readonly proved: boolean;
  /** At the start of a run; in front of one; each keyword's ways of being noticed wherever it stands. */
  readonly atRuns: readonly Gram[];
  readonly beforeRuns: readonly Gram[];
  /** Token characters that every value begins with that is given to one of its names. */
  readonly givenRun: number;
  readonly packed: readonly { readonly keyword: string; readonly ways: readonly Way[] }[];
}

/** What many patterns have in them: rules that can be told by these cost no more when there are many. */
const COMMON = [['://'], ['-----BEGIN ']];

/** What may come behind them anywhere: a rule that follows it would be asked for long at each of them. */
const ANYTHING = 'example.org/path?';

export function planRule(rule: Rule): Plan {
  return planPattern(rule) ?? planKeywords(rule);
}

/** Null where the pattern does not fit: then a hit cannot be told from a keyword that stands by itself. */
function planPattern(rule: Rule): Plan | null {
  let tree;
  let positions;
  try {
    tree = readPattern(rule.pattern);
    positions = readPositions(tree);
  } catch {
    return null;
  }
  const { before, reach } = reachOf(rule);
  const anchors = findAnchors(positions, rule.keywords, before);
  // Windows are made around hits: with fewer of them each match must still lie in one, and see there all that it looks at.
  if (anchors === null || extentOf(tree) > reach || lookBackOf(tree) > LOOK_BACK) return null;
  const isWord = beginsWord(tree);
  const planFrom = (starts: typeof anchors, keywords: readonly string[]): Plan => {
    const automaton = createAutomaton(starts, positions.last);
    const exact = [...starts].every((start) => start.before === 0);
    return {
      automaton,
      word: exact && isWord,
      exact,
      proved: true,
      ...placeKeywords({ automaton, positions, anchors: starts }, exact && isWord, keywords),
    };
  };

  if (isWord) {
    const automaton = createAutomaton(positions.first, positions.last);
    const atRuns = startGrams(automaton);
    // The kernel lists starts of words: what it asks there begins one.
    if (atRuns !== null)
      return { automaton, word: false, exact: true, proved: true, atRuns, beforeRuns: [], givenRun: MOST_RUN, packed: [] };
  }
  const plan = planFrom(anchors, rule.keywords);
  if (plan.packed.length === 0 && plan.beforeRuns.length === 0) return plan;
  for (const texts of COMMON) {
    // What it says itself is more than that.
    if (rule.keywords.some((keyword) => texts.some((text) => keyword.startsWith(text)))) continue;
    const others = findAnchors(positions, texts, before);
    if (others === null) continue;
    const common = planFrom(others, texts);
    if (!follows(common.automaton, texts[0] + ANYTHING)) return common;
  }
  return plan;
}

function follows({ classOf, table }: Automaton, text: string): boolean {
  let state = 0;
  for (const byte of Buffer.from(text, 'latin1')) {
    state = table[state + (classOf[byte] as number)] as number;
    if (state >= ACCEPTED) return state === ACCEPTED;
  }
  return true;
}

function placeKeywords(
  { automaton, positions, anchors }: { automaton: Automaton; positions: Positions; anchors: ReadonlySet<Position> },
  word: boolean,
  keywords: readonly string[],
) {
  const atRuns: Gram[] = [];
  const beforeRuns: Gram[] = [];
  let givenRun = MOST_RUN;
  const packed: { keyword: string; ways: Way[] }[] = [];
  for (const keyword of keywords) {
    const offset = opensRun(automaton, keyword, word);
    const given = offset === null ? assignsRun(positions, anchors, keyword) : null;
    if (offset === 0) atRuns.push(gramAt(keyword, 0));
    else if (offset !== null) beforeRuns.push(gramAt(keyword, offset - 3));
    else if (given !== null) {
      beforeRuns.push(gramAt(keyword, given.offset));
      givenRun = Math.min(givenRun, given.run);
    } else packed.push({ keyword, ways: waysOf(keyword, automaton) });
  }
  return { atRuns, beforeRuns, givenRun, packed };
}

export function gramAt(keyword: string, offset: number): Gram {
  const bytes = [...Buffer.from(keyword.toLowerCase(), 'latin1')];
  return { bytes: bytes.slice(offset, offset + 3), offset, more: bytes.slice(offset + 3, offset + 7) };
}

function planKeywords({ keywords }: Rule): Plan {
  const positions = readPositions(readTexts(keywords));
  const automaton = createAutomaton(positions.first, positions.last);
  const packed = keywords.map((keyword) => ({ keyword, ways: waysOf(keyword, automaton) }));
  return { automaton, word: false, exact: false, proved: false, atRuns: [], beforeRuns: [], givenRun: MOST_RUN, packed };
}
