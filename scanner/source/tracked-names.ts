/** Which names below a folder git would show: tracked, or untracked and not ignored. */
import { findRepository, listWorkTree } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';

export interface TrackedNames {
  /** Absolute. */
  readonly root: string;
  /** By the bytes of the path relative to the root, one character a byte. */
  has(name: string): boolean;
  /** Whether some shown file stands below this folder. */
  hasFolder(name: string): boolean;
  /** A gitlink, or an untracked repository of its own. */
  repositoryKind(name: string): 'submodule' | 'repository' | null;
}

/** Null where `folder` belongs to no repository, or git refuses to list it: then everything is read. */
export async function listTrackedNames(folder: string): Promise<TrackedNames | null> {
  try {
    const repository = await findRepository(folder);
    if (repository === null || repository.root === null) return null;
    return await collect(repository, repository.root, folder);
  } catch {
    return null;
  }
}

async function collect(repository: Repository, root: string, folder: string): Promise<TrackedNames> {
  const names = new Set<string>();
  const folders = new Set<string>();
  const repositories = new Map<string, 'submodule' | 'repository'>();
  const under = folder === root ? '' : folder.slice(root.length + (root === '/' ? 0 : 1));
  for await (const entry of listWorkTree(repository, under)) {
    const name = entry.bytes.toString('latin1');
    if (entry.kind === 'submodule' || entry.kind === 'repository') repositories.set(name, entry.kind);
    names.add(name);
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
      const parent = name.slice(0, at);
      if (folders.has(parent)) break;
      folders.add(parent);
    }
  }
  return {
    root,
    has: (name) => names.has(name),
    hasFolder: (name) => folders.has(name),
    repositoryKind: (name) => repositories.get(name) ?? null,
  };
}
