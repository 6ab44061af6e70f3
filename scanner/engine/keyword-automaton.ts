/**
 * Finds all keywords in one pass over bytes, without regard to ASCII case (Aho-Corasick as a dense automaton). It says where
 * keywords end and nothing else.
 */

export interface KeywordAutomaton {
  /** Calls `onHit` for each keyword (by its index in the list given) that ends before `end`, in order of `end`. */
  scan(bytes: Uint8Array, onHit: (keyword: number, end: number) => void): void;
}

/** Keywords are ASCII; upper case is folded. */
export function createKeywordAutomaton(keywords: readonly string[]): KeywordAutomaton {
  const folded = keywords.map((keyword) => Buffer.from(keyword.toLowerCase(), 'latin1'));
  const { classOf, classes } = classifyBytes(folded);
  const { next, outputs } = buildStates(folded, classOf, classes);
  const { table, firstAccepting, accepted } = renumber(next, outputs, classes);

  return {
    scan(bytes, onHit) {
      const end = bytes.length;
      let state = 0;
      for (let at = 0; at < end; at++) {
        // Indices are in range by construction; `as` keeps the loop free of checks.
        state = table[state + (classOf[bytes[at] as number] as number)] as number;
        if (state >= firstAccepting) {
          for (const keyword of accepted[(state - firstAccepting) / classes] ?? []) onHit(keyword, at + 1);
        }
      }
    },
  };
}

/** Bytes that stand in no keyword share class 0; upper and lower case share theirs. */
function classifyBytes(keywords: readonly Uint8Array[]): { classOf: Uint8Array; classes: number } {
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const keyword of keywords) for (const byte of keyword) if (classOf[byte] === 0) classOf[byte] = classes++;
  for (let upper = 0x41; upper <= 0x5a; upper++) classOf[upper] = classOf[upper + 32] ?? 0;
  return { classOf, classes };
}

function buildStates(keywords: readonly Uint8Array[], classOf: Uint8Array, classes: number) {
  const next: Int32Array[] = [new Int32Array(classes)];
  const outputs: number[][] = [[]];
  for (const [index, keyword] of keywords.entries()) {
    let state = 0;
    for (const byte of keyword) {
      const row = next[state] as Int32Array;
      const cls = classOf[byte] as number;
      if (row[cls] === 0) {
        row[cls] = next.length;
        next.push(new Int32Array(classes));
        outputs.push([]);
      }
      state = row[cls] as number;
    }
    outputs[state]?.push(index);
  }
  // Breadth first: where the trie has no edge, the edge of the longest proper suffix that is a state.
  const suffix = new Int32Array(next.length);
  const queue = [...(next[0] as Int32Array)].filter((state) => state !== 0);
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] as number;
    const row = next[state] as Int32Array;
    const fallback = suffix[state] as number;
    outputs[state]?.push(...(outputs[fallback] ?? []));
    for (let cls = 0; cls < classes; cls++) {
      const inherited = (next[fallback] as Int32Array)[cls] as number;
      const child = row[cls] as number;
      if (child === 0) row[cls] = inherited;
      else {
        suffix[child] = inherited;
        queue.push(child);
      }
    }
  }
  return { next, outputs };
}

/** Accepting states last, so that one comparison tells them; states are multiplied by the number of classes beforehand. */
function renumber(next: readonly Int32Array[], outputs: readonly (readonly number[])[], classes: number) {
  const order = [...next.keys()].toSorted((a, b) => Number(outputs[a]?.length !== 0) - Number(outputs[b]?.length !== 0));
  const place = new Int32Array(next.length);
  for (const [index, state] of order.entries()) place[state] = index;
  const table = new Int32Array(next.length * classes);
  for (const [index, state] of order.entries()) {
    for (let cls = 0; cls < classes; cls++) {
      table[index * classes + cls] = (place[(next[state] as Int32Array)[cls] as number] as number) * classes;
    }
  }
  const firstIndex = order.findIndex((state) => outputs[state]?.length !== 0);
  const first = firstIndex === -1 ? order.length : firstIndex;
  return { table, firstAccepting: first * classes, accepted: order.slice(first).map((state) => outputs[state] ?? []) };
}
