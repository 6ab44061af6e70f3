/** Words written down in one text. */
export interface WordList {
  has(word: string): boolean;
}

/** The text is taken apart at the first question: most scans ask few lists, or none. */
export function createWordList(text: string): WordList {
  let words: ReadonlySet<string> | undefined;
  return { has: (word) => (words ??= new Set(text.split(/\s+/))).has(word) };
}
