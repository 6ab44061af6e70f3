/** What can be told of a form without a value of it: how long, how it begins, what it may end with, how narrow it is. */
import type { Form } from './tree.ts';

export function lengthOf(form: Form): { readonly min: number; readonly max: number } {
  switch (form.kind) {
    case 'text':
      return { min: form.text.length, max: form.text.length };
    case 'chars':
      return form;
    case 'sequence': {
      const lengths = form.parts.map(lengthOf);
      return { min: sum(lengths.map(({ min }) => min)), max: sum(lengths.map(({ max }) => max)) };
    }
    case 'choice': {
      const lengths = form.options.map(lengthOf);
      return { min: Math.min(...lengths.map(({ min }) => min)), max: Math.max(...lengths.map(({ max }) => max)) };
    }
    case 'repeat': {
      const { min, max } = lengthOf(form.form);
      return { min: min * form.min, max: max * form.max };
    }
  }
}

/** Texts of which one begins every value; an empty one among them where a value may begin with anything. */
export function beginningsOf(form: Form): readonly string[] {
  const { texts } = spell(form);
  return texts.length > MOST_BEGINNINGS ? [''] : [...new Set(texts)];
}

const MOST_BEGINNINGS = 64;
/** A set of so few characters is spelled out. */
const FEW = 10;

/** `ends` where the texts are the whole of every value. */
function spell(form: Form): { readonly texts: readonly string[]; readonly ends: boolean } {
  switch (form.kind) {
    case 'text':
      return { texts: [form.text], ends: true };
    case 'chars':
      return form.set.length <= FEW && form.min === 1 && form.max === 1
        ? { texts: [...form.set], ends: true }
        : form.set.length === 1 && form.min > 0
          ? { texts: [form.set.repeat(form.min)], ends: form.min === form.max }
          : { texts: [''], ends: false };
    case 'sequence': {
      let texts: readonly string[] = [''];
      for (const part of form.parts) {
        const next = spell(part);
        // Where this would be too many to name, what is known so far is all that is said.
        if (texts.length * next.texts.length > MOST_BEGINNINGS) return { texts, ends: false };
        texts = texts.flatMap((before) => next.texts.map((after) => before + after));
        if (!next.ends) return { texts, ends: false };
      }
      return { texts, ends: true };
    }
    case 'choice': {
      const all = form.options.map(spell);
      return { texts: all.flatMap(({ texts }) => texts), ends: all.every(({ ends }) => ends) };
    }
    case 'repeat':
      return form.min === 0 ? { texts: [''], ends: false } : { texts: spell(form.form).texts, ends: false };
  }
}

/** The longest text that begins them all. */
export function sharedStart(texts: readonly string[]): string {
  const [first = '', ...more] = texts;
  let length = first.length;
  for (const text of more) while (!text.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** Characters that a value may end with. */
export function lastOf(form: Form): string {
  switch (form.kind) {
    case 'text':
      return form.text.slice(-1);
    case 'chars':
      return form.set;
    case 'sequence': {
      let last = '';
      for (const part of form.parts.toReversed()) {
        last += lastOf(part);
        if (lengthOf(part).min > 0) break;
      }
      return last;
    }
    case 'choice':
      return form.options.map(lastOf).join('');
    case 'repeat':
      return lastOf(form.form);
  }
}

/** All characters that may stand in a value. */
export function charactersOf(form: Form): string {
  switch (form.kind) {
    case 'text':
      return form.text;
    case 'chars':
      return form.set;
    case 'sequence':
      return form.parts.map(charactersOf).join('');
    case 'choice':
      return form.options.map(charactersOf).join('');
    case 'repeat':
      return charactersOf(form.form);
  }
}

/**
 * How much a form leaves open, for comparing forms that fit the same value: the characters that may stand at a place, the lengths
 * that a value may have, and less for each character that is given.
 */
export function loosenessOf(form: Form): number {
  const { min, max } = lengthOf(form);
  const fixed = fixedOf(form);
  return new Set(charactersOf(form)).size + 4 * Math.min(max - min, 100) - 8 * fixed;
}

/** Characters that are given, at least. */
function fixedOf(form: Form): number {
  switch (form.kind) {
    case 'text':
      return form.text.length;
    case 'chars':
      return 0;
    case 'sequence':
      return sum(form.parts.map(fixedOf));
    case 'choice':
      return Math.min(...form.options.map(fixedOf));
    case 'repeat':
      return form.min * fixedOf(form.form);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
