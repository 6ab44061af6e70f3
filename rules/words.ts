/**
 * Finds known words in the names that people give to values: `AIRTABLE_API_KEY`, `airtableApiKey`, `spring.airtable.key`,
 * `airtablekey`. A name is cut where its parts begin, so that looking costs the same however many words are known.
 */

/** Of a word and what follows it in the same part of a name, the beginnings that make it a name of a credential. */
const TELLING =
  /^(?:key|token|secret|api|app|auth|access|account|client|pass|pwd|id|cred|bot|user|webhook|license|integration|server|rest)/;
/** A shorter word must be a whole part of a name. */
const LEAST_BEGINNING = 5;
/** Parts that together may make one word. */
const MOST_PARTS = 4;
/** Longest word that is looked for. */
const MOST_LETTERS = 40;

/** `airtable_api` and `Airtable API` are the same word. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What is known of every word in the text, each once. `knownLike` has at least the words that begin as the one does. */
export function lookUpWords<T>(text: string, knownLike: (word: string) => ReadonlyMap<string, T> | undefined): T[] {
  const found = new Set<T>();
  const parts = splitName(text);
  for (let from = 0; from < parts.length; from++) {
    const known = knownLike((parts[from] as Part).word);
    if (known === undefined) continue;
    let joined = '';
    for (let to = from; to < parts.length && to < from + MOST_PARTS; to++) {
      const { word, joins } = parts[to] as Part;
      if (to > from && !joins) break;
      // A word may end inside a part: `airtablekey`.
      for (let end = 1; end <= word.length; end++) {
        const candidate = joined + word.slice(0, end);
        if (candidate.length > MOST_LETTERS) break;
        if (end < word.length && candidate.length < LEAST_BEGINNING) continue;
        const value = known.get(candidate);
        if (value !== undefined && (end === word.length || TELLING.test(word.slice(end)))) found.add(value);
      }
      joined += word;
    }
  }
  return [...found];
}

interface Part {
  readonly word: string;
  /** One separator or none stands between it and the part before. */
  readonly joins: boolean;
}

function splitName(text: string): Part[] {
  const parts: Part[] = [];
  let end = -2;
  for (const match of text.matchAll(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+|[A-Z]/g)) {
    const between = text.slice(Math.max(0, end), match.index);
    parts.push({ word: match[0].toLowerCase(), joins: end >= 0 && /^[_. -]?$/.test(between) });
    end = match.index + match[0].length;
  }
  return parts;
}
