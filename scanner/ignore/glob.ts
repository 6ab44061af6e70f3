/**
 * Path globs as people write them: `*` within a folder's name, `**` over folders, `?`, `{a,b}`; `\` takes a character as it
 * is. A glob without a slash fits a name at any depth; a folder that fits takes everything below it along. The time is
 * bounded by pattern length times path length, since patterns may come from a hostile repository.
 */
import { KeywardError } from '../../core/errors/index.ts';

export type PathMatcher = (path: string) => boolean;

const MAX_ALTERNATIVES = 64;
/** Twice the longest path of the system, since every character may carry a backslash. */
const MAX_LENGTH = 8192;
const ANY = Symbol('any');
const ONE = Symbol('one');
const DEEP = Symbol('deep');
type Token = string | typeof ANY | typeof ONE | typeof DEEP;

/** Returns null where the glob is empty, longer than any path, or its braces open into too many alternatives. */
export function createPathMatcher(glob: string): PathMatcher | null {
  if (glob.length > MAX_LENGTH) return null;
  const alternatives = expandBraces(glob.replace(/^\.\//, ''));
  if (alternatives === null) return null;
  const matchers = alternatives.map(compile);
  if (matchers.some((matcher) => matcher === null)) return null;
  return (path) => matchers.some((matcher) => matcher?.(path) === true);
}

function compile(glob: string): PathMatcher | null {
  const trimmed = glob.replace(/\/+$/, '').replace(/^\//, '');
  if (trimmed === '') return null;
  const anchored = trimmed.includes('/') || glob.startsWith('/');
  const tokens = tokenize(anchored ? trimmed : `**/${trimmed}`);
  return (path) => {
    const clean = path.startsWith('/') ? path.slice(1) : path;
    return fitsPrefix(tokens, clean);
  };
}

function tokenize(glob: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at] as string;
    if (char === '\\' && at + 1 < glob.length) tokens.push(glob[++at] as string);
    else if (char === '?') tokens.push(ONE);
    else if (char !== '*') tokens.push(char);
    else if (glob[at + 1] === '*') {
      while (glob[at + 1] === '*') at++;
      const startsFolder = tokens.length === 0 || tokens.at(-1) === '/';
      if (startsFolder && glob[at + 1] === '/') at++;
      tokens.push(DEEP);
    } else tokens.push(ANY);
  }
  return tokens;
}

/**
 * Whether the tokens fit the path or one of its folders. One bit a token: the set of token positions that the text read so
 * far can stand at.
 */
function fitsPrefix(tokens: readonly Token[], path: string): boolean {
  let current = new Uint8Array(tokens.length + 1);
  current[0] = 1;
  spread(tokens, current, true);
  for (let at = 0; at < path.length; at++) {
    const char = path[at] as string;
    if (char === '/' && current[tokens.length] === 1) return true;
    const next = new Uint8Array(tokens.length + 1);
    for (const [index, token] of tokens.entries()) {
      if (current[index] !== 1) continue;
      if (token === DEEP) next[index] = 1;
      else if (token === ANY) next[index] = char === '/' ? 0 : 1;
      else if (token === ONE ? char !== '/' : token === char) next[index + 1] = 1;
    }
    spread(tokens, next, char === '/');
    current = next;
  }
  return current[tokens.length] === 1;
}

/** `*` may stand for nothing anywhere; `**` may end where a folder's name begins, or at the very end. */
function spread(tokens: readonly Token[], positions: Uint8Array, atFolder: boolean): void {
  for (const [index, token] of tokens.entries()) {
    if (positions[index] !== 1) continue;
    if (token === ANY) positions[index + 1] = 1;
    if (token === DEEP && (atFolder || index === tokens.length - 1 || tokens[index + 1] === '/')) positions[index + 1] = 1;
  }
}

function expandBraces(glob: string): string[] | null {
  const braces = findBraces(glob);
  if (braces === null) return [glob];
  const results: string[] = [];
  for (const choice of glob.slice(braces.open + 1, braces.close).split(',')) {
    const expanded = expandBraces(glob.slice(0, braces.open) + choice + glob.slice(braces.close + 1));
    if (expanded === null || results.length + expanded.length > MAX_ALTERNATIVES) return null;
    results.push(...expanded);
  }
  return results;
}

/** The first `{...}` that holds a comma and neither braces nor backslashes. One pass: a pattern may be made to backtrack. */
function findBraces(glob: string): { readonly open: number; readonly close: number } | null {
  let open = -1;
  let comma = false;
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at];
    if (char === ',') comma = true;
    else if (char === '}' && open !== -1 && comma) return { open, close: at };
    else if (char === '{' && glob[at - 1] !== '\\') {
      open = at;
      comma = false;
    } else if (char === '{' || char === '}' || char === '\\') open = -1;
  }
  return null;
}

/** Whether a path is left out by any of the globs. Throws `usage.invalid` for a glob that says nothing. */
export function createExcluder(globs: readonly string[] = []): PathMatcher {
  const matchers = globs.map((glob) => {
    const matcher = createPathMatcher(glob);
    if (matcher !== null) return matcher;
    throw new KeywardError(
      'usage.invalid',
      `The pattern ${JSON.stringify(glob.slice(0, 200))} to leave out is empty, too long or too wide.`,
      {
        hint: 'Use globs such as *.min.js, build/** or src/{old,new}/**.',
      },
    );
  });
  return (path) => matchers.some((matches) => matches(path));
}
