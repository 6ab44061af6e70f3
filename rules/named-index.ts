/** Writes down, for the build, what `named.ts` reads of the rules that a name calls. */
import type { Rule } from './rule.ts';
import { foldWord } from './words.ts';

/** A line a rule, sorted. */
export function renderNamedIndex(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ id, named }) =>
    named === undefined
      ? []
      : [
          [
            id,
            named.looseness,
            `${named.nameOnly ? '!' : ''}${[...new Set(named.words.map(foldWord))].join('|')}`,
            named.value,
          ].join('\t'),
        ],
  );
  return `${lines.toSorted().join('\n')}\n`;
}
