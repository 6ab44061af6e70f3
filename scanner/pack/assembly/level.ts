/**
 * What is known of the object at each depth of a chain of deltas: 64 bytes a depth, one behind the other. The first fields are
 * the walk's, the others belong to whatever takes its objects apart.
 */

export const LEVEL: u32 = 64;

/** The entry; where its object lies, 0 where it could not be made; how long it is. */
export const ENTRY: usize = 0;
export const ADDRESS: usize = 4;
export const LENGTH: usize = 8;
/** How the object's stack was before. */
export const MARK: usize = 12;
/** Why it could not be made. */
export const REASON: usize = 16;

/** Of a tree: where its entries begin is listed from here on, and how many they are. */
export const STARTS: usize = 20;
export const ENTRIES: usize = 24;
/** Its edges, and how many. */
export const EDGES: usize = 28;
export const EDGE_COUNT: usize = 32;
export const IS_TREE: usize = 36;
/** Behind all that is kept of it. */
export const KEPT_END: usize = 40;

/** Of a content: its hits and how many they are, what is known of it, and in which kinds of files there might be something. */
export const HITS: usize = 20;
export const HIT_COUNT: usize = 24;
export const FLAGS: usize = 28;
export const FILES: usize = 32;
/** Its runs of encoded text, and how many. */
export const RUNS: usize = 36;
export const RUN_COUNT: usize = 40;
/** Behind its hits. */
export const ROOM_END: usize = 44;
