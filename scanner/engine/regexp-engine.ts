/**
 * The slow, obvious engine: every keyword that stands anywhere is a hit. The kernel's twin, with which tests compare it; a
 * scan does not use it.
 */
import type { Rule } from '../../rules/index.ts';
import type { Engine } from './engine.ts';
import { plainCounter } from './counter.ts';
import { createKeywordAutomaton } from './keyword-automaton.ts';
import { createTextMemory } from './memory.ts';
import { createHunter, marginsOf } from './windows.ts';
import type { EngineLimits } from './windows.ts';

export function createRegExpEngine(rules: readonly Rule[], limits?: EngineLimits): Engine {
  const { keywords, rulesOf } = indexKeywords(rules);
  const automaton = createKeywordAutomaton(keywords);
  const longest = Math.max(0, ...keywords.map((keyword) => keyword.length));
  const { start: startHunt, hit, finish } = createHunter(rules, new Set(), limits);
  const text = createTextMemory(0);

  return {
    get buffer() {
      return text.buffer();
    },
    memory: text.memory,
    arena: text.arena,
    margins: marginsOf(rules),
    counter: plainCounter,
    find(bytes) {
      startHunt(bytes);
      // By their ends; starts of one rule's keywords may come in another order.
      const hits: [start: number, keyword: number][] = [];
      const release = (before: number): void => {
        while (hits.length > 0 && (hits[0] as [number, number])[0] < before) {
          const [start, keyword] = hits.shift() as [number, number];
          for (const rule of rulesOf[keyword] as number[]) hit(rule, start);
        }
      };
      automaton.scan(bytes, (keyword, end) => {
        const start = end - (keywords[keyword] as string).length;
        release(end - longest);
        let at = hits.length;
        while (at > 0 && (hits[at - 1] as [number, number])[0] > start) at--;
        hits.splice(at, 0, [start, keyword]);
      });
      release(Infinity);
      return finish();
    },
  };
}

function indexKeywords(rules: readonly Rule[]): { keywords: string[]; rulesOf: number[][] } {
  const byKeyword = new Map<string, number[]>();
  for (const [index, rule] of rules.entries()) {
    for (const keyword of rule.keywords) {
      const folded = keyword.toLowerCase();
      const list = byKeyword.get(folded);
      if (list === undefined) byKeyword.set(folded, [index]);
      else if (!list.includes(index)) list.push(index);
    }
  }
  return { keywords: [...byKeyword.keys()], rulesOf: [...byKeyword.values()] };
}
