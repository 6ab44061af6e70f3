/** Passwords for made-up files, drawn from a seeded generator. */
import type { Generator } from '../../rules/index.ts';
import { reword } from './human-words.ts';

/** A password as a person chooses it: words, digits, a mark. */
export function phrase(generate: Generator): string {
  const word = (length: number): string => reword(generate.chars('lower', length), generate);
  const first = word(4 + generate.below(3));
  return `${first[0]?.toUpperCase()}${first.slice(1)}${word(3 + generate.below(3))}${generate.chars('123456789', 2 + generate.below(3))}${generate.pick(['!', '', '.', '#'])}`;
}

/** As a generator draws it. */
export function drawn(generate: Generator): string {
  return `${generate.chars('alnum', 6)}${generate.pick(['-', '_', '!', '+'])}${generate.chars('alnum', 9)}`;
}
