/** Finds the MCP server that a scalar belongs to, by the key paths that a client keeps its servers under. */
import type { KeyPath, Located, MapNode } from './tree.ts';

/** What the caller knows about the program that reads the file. */
export interface SpliceClient {
  readonly name: string;
  /** `a.b` nested or one dotted key, `x[]` a list of servers, `*` any key, `$root` the file itself is the map. */
  readonly servers: readonly string[];
  readonly rewrite: 'native' | 'wrapper' | 'report' | 'remove-copy';
  /** Where the knowledge comes from: only what the vendor documents is written, the rest is proposed. */
  readonly evidence: 'vendor' | 'third-party' | 'unverified';
}

export interface Server {
  readonly entry: MapNode;
  readonly name: string;
  /** Path of the scalar below the entry, as `["env", "TOKEN"]`. */
  readonly inner: KeyPath;
}

export function serverOf(located: Located, client: SpliceClient): Server | null {
  for (const pattern of client.servers) {
    if (pattern.includes(':')) continue;
    const depth = pattern === '$root' ? 0 : match(located.path, pattern.split('.'));
    if (depth === null) continue;
    // `parents[n]` is the node whose key is `path[n]`: the server map stands at `depth`, its entry one below.
    const entry = located.parents[depth + 1];
    if (entry?.kind !== 'map') continue;
    if (pattern === '$root' && !entry.entries.some(({ key }) => LAUNCH_KEYS.has(key))) continue;
    return { entry, name: String(located.path[depth]), inner: located.path.slice(depth + 1) };
  }
  return null;
}

const LAUNCH_KEYS: ReadonlySet<string> = new Set(['command', 'cmd', 'url', 'serverUrl', 'httpUrl']);

/** How many parts of `path` the tokens take; a key of the file may itself hold dots. */
function match(path: KeyPath, tokens: readonly string[]): number | null {
  if (tokens.length === 0) return 0;
  const [head] = path;
  for (let taken = 1; taken <= tokens.length; taken++) {
    const token = tokens.slice(0, taken).join('.');
    const key = token.endsWith('[]') ? token.slice(0, -2) : token;
    if (head !== key && !(token === '*' && typeof head === 'string')) continue;
    if (token.endsWith('[]') && taken === tokens.length && typeof path[1] !== 'number') continue;
    const rest = match(path.slice(1), tokens.slice(taken));
    if (rest !== null) return rest + 1;
  }
  return null;
}
