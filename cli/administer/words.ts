/** Words of administration commands: the verb, and what must stand behind it. */
import { nearest } from '../../core/text/index.ts';
import { usage } from '../parse.ts';

/** Throws `usage.invalid` with what was probably meant. */
export function unknownWord(command: string, word: string, known: readonly string[]): Error {
  const meant = nearest(word, known);
  return usage(
    `There is no "keyward ${command} ${word.slice(0, 40)}".`,
    command,
    meant === null ? `It takes ${known.join(', ')}.` : `Did you mean "keyward ${command} ${meant}"?`,
  );
}

/** Exactly the words that `form` names, as `NAME FIELD`. Throws `usage.invalid`. */
export function takeWords(words: readonly string[], command: string, form: string): string[] {
  const names = form === '' ? [] : form.split(' ');
  if (words.length === names.length && !words.includes('')) return [...words];
  throw usage(`"keyward ${command}" needs ${form === '' ? 'no further word' : form}.`, command.split(' ')[0] ?? '');
}

/** A part of an address of the API. */
export function segment(word: string): string {
  return encodeURIComponent(word);
}
