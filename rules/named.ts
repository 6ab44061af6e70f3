/**
 * Whose credential a value is that the name in front of it gives away. The engine knows nothing of these rules: whoever found such a
 * value asks here. What is needed to answer is read at the first question.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
const index = join(import.meta.dirname, 'named.generated.txt');
/** As it is written, by the first character of its words; read when a word begins with it. */
let groups: ReadonlyMap<string, string> | undefined;
const read = new Map<string, ReadonlyMap<string, readonly Entry[]>>();
const entries = new Map<string, Entry>();

/**
 * The rules whose word stands in the name or near and whose form the whole value has, the likeliest first: by its name before by its
 * neighbourhood, the narrower form before the wider. Vendors that cannot be told apart are all named.
 */
export function findNamedRules({ name, before, value }: NamedValue): readonly NamedRule[] {
  const inName = entriesIn(name);
  const near = entriesIn(before.slice(-NEAR)).filter((entry) => !entry.nameOnly && !inName.includes(entry));
  return [...rank(inName, value, name), ...rank(near, value, '')];
}

function entriesIn(text: string): readonly Entry[] {
  return [...new Set(lookUpWords(text, wordsLike).flat())];
}

/** All words that begin with the same character. */
function wordsLike(word: string): ReadonlyMap<string, readonly Entry[]> | undefined {
  const first = word.charAt(0);
  let words = read.get(first);
  if (words !== undefined) return words;
  groups ??= new Map(
    readFileSync(index, 'latin1')
      .split('\n\n')
      .map((group) => [group.charAt(0), group]),
  );
  const group = groups.get(first);
  if (group === undefined) return undefined;
  words = readGroup(group);
  read.set(first, words);
  return words;
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

/** A line for each word of a rule: the word, id, looseness, whether it must stand in the name, form. */
function readGroup(text: string): ReadonlyMap<string, readonly Entry[]> {
  const words = new Map<string, Entry[]>();
  for (const line of text.split('\n')) {
    const [word = '', id = '', looseness = '', nameOnly, value = ''] = line.split('\t');
    if (value === '') continue;
    let entry = entries.get(id);
    if (entry === undefined) {
      entry = { id, looseness: Number(looseness), nameOnly: nameOnly === 'name', value };
      entries.set(id, entry);
    }
    const others = words.get(word);
    if (others === undefined) words.set(word, [entry]);
    else others.push(entry);
  }
  return words;
}
