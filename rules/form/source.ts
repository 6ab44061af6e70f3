/** A form as the source of a regular expression, and what must not stand behind a value. */
import type { Form } from './tree.ts';
import { lastOf } from './facts.ts';

function sourceOf(form: Form): string {
  switch (form.kind) {
    case 'text':
      return escapeText(form.text);
    case 'chars':
      return `${classOf(form.set)}${countOf(form.min, form.max)}`;
    case 'sequence':
      return form.parts.map((part) => (part.kind === 'choice' ? group(sourceOf(part)) : sourceOf(part))).join('');
    case 'choice':
      return form.options.map(sourceOf).join('|');
    case 'repeat':
      return `${form.form.kind === 'text' && form.form.text.length === 1 ? sourceOf(form.form) : group(sourceOf(form.form))}${countOf(form.min, form.max)}`;
  }
}

/** For use inside a larger pattern. */
export function groupedSourceOf(form: Form): string {
  return form.kind === 'choice' ? group(sourceOf(form)) : sourceOf(form);
}

/** A character that would make a value of this form longer does not follow it; nor does one of a word. */
export function endOf(form: Form): string {
  const set = new Set(`${WORD}${lastOf(form)}`);
  // One sign of base64 means all of them, and its filling.
  for (const [sign, all] of [
    ['-', '_-'],
    ['+', '+/=_-'],
    ['/', '+/=_-'],
    ['=', '+/=_-'],
  ] as const)
    if (set.has(sign)) for (const one of all) set.add(one);
  for (const space of ' \t\r\n') set.delete(space);
  return `(?!${classOf([...set].toSorted().join(''))})`;
}

const WORD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_';

const group = (source: string): string => `(?:${source})`;

function escapeText(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\n', '\\n');
}

function countOf(min: number, max: number): string {
  if (min === max) return min === 1 ? '' : `{${min}}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}

/** `[A-Za-z0-9_-]`: ranges as people write them, the rest escaped. */
function classOf(set: string): string {
  if (set === '0123456789') return '[0-9]';
  if (set.length === 1) return escapeText(set);
  let left = set;
  let source = '';
  const ranges = [/[A-Z]{3,}/g, /[a-z]{3,}/g, /[0-9]{3,}/g];
  for (const kind of ranges) {
    for (const [run] of set.matchAll(kind)) {
      for (let from = 0; from < run.length;) {
        let to = from;
        while (to + 1 < run.length && run.charCodeAt(to + 1) === run.charCodeAt(to) + 1) to++;
        if (to - from >= 2) {
          source += `${run[from]}-${run[to]}`;
          for (const character of run.slice(from, to + 1)) left = left.replace(character, '');
        }
        from = to + 1;
      }
    }
  }
  const hasDash = left.includes('-');
  const signs = [...left.replace('-', '')].map((c) => CONTROLS[c] ?? (/[\\\]^[]/.test(c) ? `\\${c}` : c)).join('');
  return `[${source}${signs}${hasDash ? '-' : ''}]`;
}

const CONTROLS: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' };
