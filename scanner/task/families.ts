/** Looks through families of a pack for contents that any rule could make something of; see `pack/family-clearing.ts`. */
import { clearFamilies } from '../pack/family-clearing.ts';
import type { Clearing } from '../pack/family-clearing.ts';
import { BLOB } from '../pack/pack-table.ts';
import type { PackTable } from '../pack/pack-table.ts';
import { stretchesOf } from '../pack/stretch.ts';
import type { Tally } from '../tally.ts';
import type { Task } from '../task.ts';
import type { Workshop } from '../workshop.ts';

export interface FamiliesTask extends Task<Clearing> {
  readonly kind: 'families';
  readonly table: PackTable;
  /** Places in the table's order at which families begin and end. */
  readonly from: number;
  readonly to: number;
}

/** Compressed bytes that make a task: enough for what it costs to hand it over to be nothing beside it. */
const TASK_BYTES = 2 * 1024 * 1024;
/** What one millisecond of a thread does of them, roughly. */
const BYTES_A_MILLISECOND = 120_000;

/** Of so many compressed bytes. */
export function costOfFamilies(bytes: number): number {
  return Math.ceil(bytes / BYTES_A_MILLISECOND);
}

/** All contents of a pack, in tasks of about the same size. What a large family makes larger comes first: at the end others would wait for it. */
export function familiesTasks(table: PackTable): FamiliesTask[] {
  const tasks = stretchesOf(table, BLOB, TASK_BYTES).map(({ from, to, bytes }): FamiliesTask => ({
    kind: 'families',
    cost: costOfFamilies(bytes),
    table,
    from,
    to,
  }));
  const isLarge = ({ cost }: FamiliesTask): boolean => cost > 2 * costOfFamilies(TASK_BYTES);
  const large = tasks.filter(isLarge).toSorted((one, other) => other.cost - one.cost);
  return [...large, ...tasks.filter((task) => !isLarge(task))];
}

export function performFamilies({ table, from, to }: FamiliesTask, { engine, setup, tables }: Workshop, tally: Tally): Clearing {
  tables.set(table.index, table);
  const clearing = clearFamilies(engine, table, { from, to, archives: setup.archives?.depth !== 0 });
  const { counts } = tally.account;
  counts.files += clearing.texts;
  counts.bytes += clearing.bytes;
  for (let n = 0; n < clearing.binaries; n++) tally.exclude('binary', '');
  return clearing;
}
