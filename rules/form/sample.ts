/** Values of a form from a seeded generator, and values that nearly have it. */
import type { Generator } from '../generator.ts';
import { createGenerator } from '../generator.ts';
import { charactersOf } from './facts.ts';
import type { Form } from './tree.ts';

/** Which of the lengths that a form allows. Values of the middle are no longer than a few hundred characters where they may be. */
type Length = 'shortest' | 'middle' | 'longest';

/** Of a count that may be large, so many above the least. */
const USUAL = 24;

export function valueOf(form: Form, generate: Generator, length: Length = 'middle'): string {
  switch (form.kind) {
    case 'text':
      return form.text;
    case 'chars':
      return generate.chars(form.set, countOf(form, generate, length));
    case 'sequence':
      return form.parts.map((part) => valueOf(part, generate, length)).join('');
    case 'choice': {
      if (length === 'middle') return valueOf(generate.pick(form.options), generate, length);
      const all = form.options.map((option) => valueOf(option, generate, length)).toSorted((a, b) => a.length - b.length);
      return all.at(length === 'shortest' ? 0 : -1) ?? '';
    }
    case 'repeat':
      return Array.from({ length: countOf(form, generate, length) }, () => valueOf(form.form, generate, length)).join('');
  }
}

function countOf({ min, max }: { readonly min: number; readonly max: number }, generate: Generator, length: Length): number {
  if (length === 'shortest') return min;
  if (length === 'longest') return max;
  return min === max ? min : min + generate.below(Math.min(max - min, USUAL) + 1);
}

/** A value of the least length without its last character. */
export function tooShort(form: Form, generate: Generator): string {
  return valueOf(form, generate, 'shortest').slice(0, -1);
}

/** A part that may be missing or come again ends it: what is longer than a value may hold a shorter one. */
export function endsOpen(form: Form): boolean {
  if (form.kind === 'sequence') return form.parts.length > 0 && endsOpen(form.parts.at(-1) as Form);
  if (form.kind === 'choice') return form.options.some(endsOpen);
  return form.kind === 'repeat' && (form.min !== form.max || endsOpen(form.form));
}

/** A value of the greatest length at the start of a longer word. */
export function tooLong(form: Form, generate: Generator): string {
  return `${valueOf(form, generate, 'longest')}${generate.chars('alnum', 3)}`;
}

/** A value of the least length in whose last half a character stands that none has. */
export function misspelled(form: Form, generate: Generator): string {
  const value = valueOf(form, generate, 'shortest');
  const known = charactersOf(form);
  const foreign = ['!', '#', '%', '~', ' '].find((character) => !known.includes(character)) ?? '\u0001';
  const at = value.length - 1 - generate.below(Math.max(1, value.length >> 1));
  return value.slice(0, at) + foreign + value.slice(at + 1);
}

/** Shannon entropy in bits per character that values of this form hardly ever stay under; 0 where they are no secret. */
export function leastEntropyOf(form: Form): number {
  let least = Infinity;
  for (let seed = 1; seed <= 12; seed++) least = Math.min(least, entropyOf(valueOf(form, createGenerator(seed))));
  return Math.floor(least * 8) / 10;
}

/** Shannon entropy in bits per character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
