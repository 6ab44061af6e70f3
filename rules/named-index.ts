/** Writes down, for the build, what `named.ts` reads of the rules that a name calls. */
import type { Rule } from './rule.ts';
import { foldWord } from './words.ts';

/**
 * A line for each word of a rule, sorted; words that begin with the same character stand together, an empty line between these
 * groups, since whoever looks for a word reads its group alone.
 */
export function renderNamedIndex(rules: readonly Rule[]): string {
  const lines = rules.flatMap(({ id, named }) =>
    named === undefined
      ? []
      : [...new Set(named.words.map(foldWord))].map((word) =>
          [word, id, named.looseness, named.nameOnly ? 'name' : '', named.value].join('\t'),
        ),
  );
  const sorted = lines.toSorted();
  return sorted.map((line, i) => (i > 0 && line[0] !== sorted[i - 1]?.[0] ? `\n${line}\n` : `${line}\n`)).join('');
}
