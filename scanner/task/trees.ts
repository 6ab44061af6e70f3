/** Takes apart trees of a pack; see `history/tree-edges.ts`. */
import { readTreeEdges } from '../history/tree-edges.ts';
import type { TreeEdges, TreesRequest } from '../history/tree-edges.ts';
import { TREE } from '../pack/pack-table.ts';
import { engineResolver } from '../pack/resolver.ts';
import { stretchesOf } from '../pack/stretch.ts';
import type { Task } from '../task.ts';
import type { Workshop } from '../workshop.ts';

export interface TreesTask extends Task<TreeEdges>, TreesRequest {
  readonly kind: 'trees';
}

/** Compressed bytes that make a task, few since all threads wait for the last one; and what one millisecond of a thread does of them, roughly. */
const TASK_BYTES = 512 * 1024;
const BYTES_A_MILLISECOND = 50_000;

/** All trees of a pack, in tasks of about the same size. */
export function treesTasks(request: Omit<TreesRequest, 'from' | 'to'>): TreesTask[] {
  return stretchesOf(request.table, TREE, TASK_BYTES).map(({ from, to, bytes }) => ({
    kind: 'trees',
    cost: Math.ceil(bytes / BYTES_A_MILLISECOND),
    ...request,
    from,
    to,
  }));
}

export function performTrees(task: TreesTask, { engine, tables }: Workshop): TreeEdges {
  tables.set(task.table.index, task.table);
  return readTreeEdges(engineResolver(engine.memory, engine.arena), task);
}
