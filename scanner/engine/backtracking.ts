/**
 * Has V8 go on with its linear engine where a pattern takes too many steps back. A second line: the windows are the bound, and
 * patterns that look around or fold cases are never taken over.
 */
import { setFlagsFromString } from 'node:v8';

/** Steps back in one run of a pattern. Ordinary ones take a few hundred. */
const MOST = 20_000;

let isSet = false;

/** Patterns that are made from now on are watched, in every thread. */
export function limitBacktracking(): void {
  if (isSet) return;
  isSet = true;
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  setFlagsFromString(`--regexp-backtracks-before-fallback=${MOST}`);
}
