/** Where a vendor's file stands in the catalog, and the shelves as the build has compiled them: each is loaded when it is needed. */
import type { Provider } from './rule.ts';

/** What a compiled shelf exports: its files by their names, each run when it is called. */
interface Shelf {
  readonly files: Readonly<Record<string, () => Provider>>;
}

let load: NodeJS.Require | undefined;

/** The folder for a provider: its first character; digits share one. */
export function shelfOf(provider: string): string {
  return /^[0-9]/.test(provider) ? '0-9' : provider.slice(0, 1);
}

/** Every provider of a shelf. */
export function listShelf(name: string): Provider[] {
  return Object.values(loadShelf(name).files).map((read) => read());
}

/** A file is nearly always called as its provider is. */
export function findOnShelf(name: string, provider: string): Provider | undefined {
  const { files } = loadShelf(name);
  const own = Object.hasOwn(files, provider) ? files[provider]?.() : undefined;
  return own?.id === provider ? own : listShelf(name).find(({ id }) => id === provider);
}

/** Beside this module, and beside the bundle that it is part of. A clean scan comes here never, and loads no module for it. */
function loadShelf(name: string): Shelf {
  load ??= process.getBuiltinModule('node:module').createRequire(import.meta.url);
  return load(`./shelves.generated/${name}.cjs`) as Shelf;
}
