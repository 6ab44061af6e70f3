/** What `keyward rules` does, a file a word. */
export { listAllRules } from './list.ts';
export { beginRule } from './new.ts';
export { showRule } from './show.ts';
export { testRules } from './try.ts';
