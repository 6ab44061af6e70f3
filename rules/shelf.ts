/** Where a vendor's file stands in the catalog, and the shelves as the build has compiled them: each is loaded when it is needed. */
import { createRequire } from 'node:module';
import type { Provider } from './rule.ts';

/** What a compiled shelf exports. */
export interface Shelf {
  readonly providers: readonly Provider[];
}

const load = createRequire(import.meta.url);

/** The folder for a provider: its first character; digits share one. */
export function shelfOf(provider: string): string {
  return /^[0-9]/.test(provider) ? '0-9' : provider.slice(0, 1);
}

/** Beside this module, and beside the bundle that it is part of. */
export function loadShelf(name: string): Shelf {
  return load(`./shelves.generated/${name}.cjs`) as Shelf;
}
