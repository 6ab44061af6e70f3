/** Patterns as machine code from their first run on. */

/** From this length of a text on V8 makes machine code at once (https://v8.dev/blog/regexp-tier-up). */
const LONG = ' '.repeat(1000);

/**
 * The same pattern, compiled. By itself V8 makes bytecode for its first run and machine code for the second, and of the two the
 * bytecode takes longer to make.
 */
export function readyPattern(pattern: RegExp): RegExp {
  // What is global or sticky begins where it is told, and nothing is left to look at.
  pattern.lastIndex = LONG.length;
  pattern.test(LONG);
  pattern.lastIndex = 0;
  return pattern;
}

/** The same for a pattern that most scans never ask: made ready when it is first asked. */
export function readyAtUse(pattern: RegExp): Pick<RegExp, 'test'> {
  let ready: RegExp | undefined;
  return { test: (text) => (ready ??= readyPattern(pattern)).test(text) };
}
