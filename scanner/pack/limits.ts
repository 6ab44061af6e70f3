/** How far this reader of objects goes; what is beyond it git is asked for. */

/** Nothing larger is made, or read in its compressed form: in bytes. */
export const LARGEST_OBJECT = 32 * 1024 * 1024;
/** Entries larger than this, compressed, are not read in batches. */
export const LARGE = 512 * 1024;
/** As deep as git ever makes chains of deltas. */
export const DEEPEST = 4096;
/** Bytes of a content that are handed on at once; a larger one comes in pieces. */
export const FRAGMENT = 4 * 1024 * 1024;
