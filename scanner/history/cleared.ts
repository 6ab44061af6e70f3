/**
 * Which contents need no look with what is known of them, since no rule can make anything of them: those that stand in a pack
 * and were looked at there. Whatever nobody looked at is not cleared.
 */
import type { Suspect } from '../pack/family-clearing.ts';
import { BLOB } from '../pack/pack-table.ts';
import { familiesTasks } from '../task/families.ts';
import type { Dispatch } from '../task.ts';
import type { HistoryPack } from './pack-history.ts';

export interface Cleared {
  /** One byte an object, by its number: 1 for what is cleared. */
  readonly cleared: Uint8Array;
  /** What is a suspect in some kinds of files alone, by its number: has nothing in others. */
  readonly suspects: ReadonlyMap<number, Suspect>;
}

/** Of `count` objects. */
export async function clearPacks(packs: readonly HistoryPack[], count: number, dispatch: Dispatch): Promise<Cleared> {
  const cleared = new Uint8Array(new SharedArrayBuffer(count));
  const answers = packs.map(({ table }) => Promise.all(familiesTasks(table).map((task) => dispatch(task))));
  const clearings = await Promise.all(answers);
  for (const { table, numberOf } of packs) {
    const { ranges, order } = table;
    const end = ranges[2 * BLOB + 1] as number;
    for (let at = ranges[2 * BLOB] as number; at < end; at++) cleared[numberOf(order[at] as number)] = 1;
  }
  // Behind all of that: an object may lie in several packs, and be a suspect in one.
  const suspects = new Map<number, Suspect>();
  for (const [index, { numberAt }] of packs.entries()) {
    for (const { suspects: found } of clearings[index] ?? []) {
      for (const suspect of found) {
        const number = numberAt(suspect.position);
        cleared[number] = 0;
        suspects.set(number, suspect);
      }
    }
  }
  // What cannot be made in one of them is read again.
  for (const [index, { numberAt }] of packs.entries()) {
    for (const { unmade } of clearings[index] ?? []) {
      for (const { position } of unmade) {
        cleared[numberAt(position)] = 0;
        suspects.delete(numberAt(position));
      }
    }
  }
  return { cleared, suspects };
}
