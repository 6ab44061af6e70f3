/** Answers that are kept, since programs say the same things over and over. */

/** Of one sort. */
const MOST_KEPT = 4096;

export function keepAnswer<Key, Answer>(known: Map<Key, Answer>, key: Key, answer: Answer): void {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, answer);
}
