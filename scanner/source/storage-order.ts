/** Brings the places of a history into the order in which their contents are stored, where reading them is cheapest. */
import type { Repository } from '../../core/git/index.ts';
import { openObjectStore } from '../pack/object-store.ts';
import type { PackTables } from '../pack/pack-table.ts';
import type { Place } from '../source.ts';

/** Fewer are read as they come: to look into the indexes would cost more than it saves. */
const WORTH_SORTING = 256;

/** All places given, also those in front of an error that the list ends with. Answers what the list answers at its end. */
export async function* inStorageOrder<Answer>(
  repository: Repository,
  places: AsyncGenerator<Place, Answer, undefined>,
  tables?: PackTables,
): AsyncGenerator<Place, Answer, undefined> {
  const all: Place[] = [];
  let failure: { readonly error: unknown } | undefined;
  let answer: Answer | undefined;
  try {
    let next = await places.next();
    for (; next.done !== true; next = await places.next()) all.push(next.value);
    answer = next.value;
  } catch (error) {
    failure = { error };
  }
  yield* all.length < WORTH_SORTING ? all : sorted(repository, all, tables);
  if (failure !== undefined) throw failure.error;
  return answer as Answer;
}

function sorted(repository: Repository, places: readonly Place[], tables?: PackTables): Place[] {
  const store = openObjectStore(repository, tables);
  try {
    const positions = new Float64Array(places.length);
    for (const [index, place] of places.entries()) positions[index] = store.positionOf(place.key);
    const order = Uint32Array.from(places.keys());
    order.sort((a, b) => (positions[a] as number) - (positions[b] as number) || a - b);
    return Array.from(order, (index) => places[index] as Place);
  } finally {
    store.close();
  }
}
