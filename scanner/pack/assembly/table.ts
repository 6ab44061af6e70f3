/**
 * Makes the table of a pack: see `table-memory.ts`, which says what lies where. Every index is looked at before it is used as
 * one, whatever index and pack say, and all of it ends.
 */
import { hasLarge, sortByStart } from './start-order.ts';
import { readHeads } from './entry-heads.ts';
import { orderFamilies } from './family-order.ts';
import { fillEntries, place } from './table-arrays.ts';

// Not `export from`: the compiler would take the same file for another one.
export { fillEntries, hasLarge, orderFamilies, place, readHeads, sortByStart };
