/** Reads all commits and trees of the packs in one go, each object made once, of its base. */
import { walkFamilies } from '../pack/family-walk.ts';
import type { FamilyVisitor } from '../pack/family-walk.ts';
import { COMMIT, TAG, TREE } from '../pack/pack-table.ts';
import type { PackTable } from '../pack/pack-table.ts';
import { sharedResolver } from '../pack/resolver.ts';
import { readPackTable } from '../pack/table-reader.ts';
import type { ObjectIds } from './object-ids.ts';
import { targetOfTag } from './tips.ts';
import { createTreeFrame } from './tree-frame.ts';
import type { TreeFrame } from './tree-frame.ts';
import type { History } from './whole-history.ts';

export interface HistoryPack {
  readonly table: PackTable;
  /** The number of the object that this entry is. */
  readonly numberOf: (entry: number) => number;
}

/** Those packs that can be read as a whole; objects of others are read one by one. */
export function openHistoryPacks(ids: ObjectIds): HistoryPack[] {
  return [...ids.packs].flatMap(([index, { from, count }]) => {
    const table = readPackTable(index, ids.idLength);
    // A pack that was replaced between two looks at it.
    if (table === null || table.count !== count) return [];
    return [{ table, numberOf: (entry: number) => ids.canonical(from + (table.positions[entry] as number)) }];
  });
}

/** All commits, tags and trees. What cannot be made is left out: whoever needs it asks for it on its own, and tells. */
export function readPackHistory({ objects, commits, tags, trees }: History, { table, numberOf }: HistoryPack): void {
  const resolver = sharedResolver();
  const { bytes, words, kept: at } = resolver;
  const walk = (type: number, visit: FamilyVisitor['visit']): void => {
    const from = table.ranges[2 * type] as number;
    const to = table.ranges[2 * type + 1] as number;
    walkFamilies(resolver, table, from, to, { visit, unmade: () => undefined });
  };
  walk(COMMIT, (entry, address, size) => void commits.add(numberOf(entry), bytes, address, address + size));
  walk(TAG, (entry, address, size) => {
    const target = targetOfTag(objects, bytes, address, address + size);
    if (target !== undefined) tags.set(numberOf(entry), target);
  });
  /** By depth: those of the bases of what is being read. */
  const frames: TreeFrame[] = [];
  walk(TREE, (entry, address, size, depth, count) => {
    const frame = (frames[depth] ??= createTreeFrame());
    const base = depth === 0 ? undefined : frames[depth - 1];
    trees.framer.read(frame, bytes, address, address + size, base, { words, at, count });
    if (frame.isTree) trees.keep(numberOf(entry), frame);
  });
}
