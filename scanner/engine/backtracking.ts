/**
 * Has V8 go on with its linear engine where a pattern takes too many steps back. A second line: the windows are the bound, and
 * patterns that look around, fold cases or count far are never taken over.
 */
import { setFlagsFromString } from 'node:v8';

/** Steps back in one run of a pattern. Ordinary ones take a few hundred. */
const MOST = 20_000;

/**
 * A pattern that the linear engine may take over. Of the catalog hardly one: for the others nothing is set, since what loads V8's
 * flags takes as long as scanning a file, and code that was compiled under other flags is not taken back from where it was kept.
 */
const TAKEN = /^(?:\\[^]|\[(?:\\[^]|[^\]\\])*\]|(?!\(\?<?[=!]|\{(?:\d+,)?(?:1[7-9]|[2-9]\d|\d{3,})[,}])[^\\[])*$/;

let isSet = false;

/** The pattern, which is made next, and all after it are watched, in every thread. */
export function limitBacktracking({ source, flags }: RegExp): void {
  if (isSet || flags.includes('i') || !TAKEN.test(source)) return;
  isSet = true;
  setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  setFlagsFromString(`--regexp-backtracks-before-fallback=${MOST}`);
}
