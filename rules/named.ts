/**
 * Whose credential a value is that the name in front of it gives away. The engine knows nothing of these rules: whoever found such a
 * value asks here. What is needed to answer is read at the first question.
 */
import { readFileSync } from 'node:fs';
import { findRule } from './catalog.ts';
import type { Rule } from './rule.ts';
import { foldWord, lookUpWords } from './words.ts';

export interface NamedValue {
  /** What the value is assigned to, as it is written; empty where nothing is. */
  readonly name: string;
  /** The text in front of the value; its end is looked at. */
  readonly before: string;
  readonly value: string;
}

export interface NamedRule {
  readonly rule: Rule;
  /** A word of the rule stands in the name; else it stands near in front of the value. */
  readonly inName: boolean;
}

/** Characters in front of a value in which a vendor's word is near. */
const NEAR = 40;

interface Entry {
  readonly id: string;
  readonly looseness: number;
  readonly nameOnly: boolean;
  readonly value: string;
  pattern?: RegExp;
}

/** Beside this module, and beside the bundle that it is part of. */
const index = new URL('./named.generated.txt', import.meta.url);
let known: ReadonlyMap<string, readonly Entry[]> | undefined;

/**
 * The rules whose word stands in the name or near and whose form the whole value has, the likeliest first: by its name before by its
 * neighbourhood, the narrower form before the wider. Vendors that cannot be told apart are all named.
 */
export function findNamedRules({ name, before, value }: NamedValue): readonly NamedRule[] {
  known ??= readIndex(readFileSync(index, 'latin1'));
  const inName = entriesIn(name, known);
  const near = entriesIn(before.slice(-NEAR), known).filter((entry) => !entry.nameOnly && !inName.includes(entry));
  return [...rank(inName, value, name), ...rank(near, value, '')];
}

function entriesIn(text: string, words: ReadonlyMap<string, readonly Entry[]>): readonly Entry[] {
  return [...new Set(lookUpWords(text, words).flat())];
}

/** What the name says of the kind (`..._CLIENT_SECRET`) counts as much as a form that is so much narrower. */
const KIND = 40;

/** Those whose form the value has. `name` is the one that calls them; empty where none does. */
function rank(entries: readonly Entry[], value: string, name: string): NamedRule[] {
  const said = foldWord(name);
  return entries
    .filter((entry) => (entry.pattern ??= new RegExp(`^(?:${entry.value})$`)).test(value))
    .map((entry) => ({ entry, open: entry.looseness - KIND * shareSaid(entry.id, said) }))
    .toSorted((a, b) => a.open - b.open || (a.entry.id < b.entry.id ? -1 : 1))
    .flatMap(({ entry }) => {
      const rule = findRule(entry.id);
      return rule === undefined ? [] : [{ rule, inName: name !== '' }];
    });
}

/** Of the words of a rule's kind, how many stand in a name: from 0 to 1. */
function shareSaid(id: string, said: string): number {
  const words = id
    .slice(id.indexOf('.') + 1)
    .split('-')
    .filter((word) => /^[a-z]+$/.test(word));
  return words.length === 0 ? 0 : words.filter((word) => said.includes(word)).length / words.length;
}

/** A line a rule: id, looseness, words (behind a `!` where one must stand in the name), form. */
function readIndex(text: string): Map<string, Entry[]> {
  const words = new Map<string, Entry[]>();
  for (const line of text.split('\n')) {
    const [id = '', looseness = '', list = '', value = ''] = line.split('\t');
    if (value === '') continue;
    const nameOnly = list.startsWith('!');
    const entry: Entry = { id, looseness: Number(looseness), nameOnly, value };
    for (const word of list.slice(Number(nameOnly)).split('|')) {
      const entries = words.get(word);
      if (entries === undefined) words.set(word, [entry]);
      else entries.push(entry);
    }
  }
  return words;
}
