/** The valid word that was probably meant, for "did you mean". */

/** Null when nothing is near enough to be a slip of the fingers. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const typed = word.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(typed, candidate.toLowerCase());
    const prefixed = typed.length >= 3 && candidate.toLowerCase().startsWith(typed);
    const cost = prefixed ? Math.min(distance, 1) : distance;
    if (cost < bestDistance) {
      best = candidate;
      bestDistance = cost;
    }
  }
  return best;
}

/** Insertions, deletions, substitutions and swaps of neighbours. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1, at(rows, i - 1, j - 1) + changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(rows, i - 2, j - 2) + 1);
      row.push(cost);
    }
    rows.push(row);
  }
  return at(rows, a.length, b.length);
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}
