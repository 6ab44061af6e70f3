/** Where wanted contents stand, found the plain way: every folder of every commit is entered, none twice under one path. */

export interface PlainEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'submodule';
  /** A tree's number, or a content's. */
  readonly target: number;
}

export interface PlainRequest {
  /** Those that can be read. */
  readonly trees: ReadonlyMap<number, readonly PlainEntry[]>;
  readonly isWanted: (blob: number) => boolean;
  readonly isExcluded: (path: string) => boolean;
  readonly most: number;
  /** Folders inside folders, at most. */
  readonly deepest: number;
}

export interface PlainPlaces {
  /** In the order in which contents appeared: the commits and paths of each. */
  readonly places: Map<number, { readonly commit: number; readonly path: string }[]>;
  readonly excluded: string[];
  readonly unread: string[];
}

/** The trees of commits, oldest first. Null when folders are nested too deeply. */
export function findPlaces(
  tops: readonly { readonly tree: number; readonly commit: number }[],
  { trees, isWanted, isExcluded, most, deepest }: PlainRequest,
  none: number,
): PlainPlaces | null {
  const places: PlainPlaces['places'] = new Map();
  const excluded = new Set<string>();
  const unread = new Map<number, string>();
  const entered = new Set<string>();

  const note = (blob: number, commit: number, path: string): void => {
    const known = places.get(blob);
    if (known === undefined) places.set(blob, [{ commit, path }]);
    else if (commit !== none && known.length < most && known.every((place) => place.path !== path) && !isExcluded(path)) {
      known.push({ commit, path });
    }
  };
  /** False when it is nested too deeply. */
  const enter = (tree: number, commit: number, path: string, depth: number): boolean => {
    const entries = trees.get(tree);
    if (entries === undefined) {
      if (!unread.has(tree)) unread.set(tree, `${tree} ${path}`);
      return true;
    }
    if (entered.has(`${tree} ${path}`)) return true;
    entered.add(`${tree} ${path}`);
    if (depth > deepest) return false;
    for (const { name, kind, target } of entries) {
      const inner = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') {
        if (!enter(target, commit, inner, depth + 1)) return false;
      } else if (kind !== 'file') excluded.add(`${kind} ${inner}`);
      else if (isWanted(target)) note(target, commit, inner);
    }
    return true;
  };

  if (!tops.every(({ tree, commit }) => enter(tree, commit, '', 0))) return null;
  return { places, excluded: [...excluded], unread: [...unread.values()] };
}
