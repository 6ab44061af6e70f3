/**
 * Where a vendor's file stands in the catalog, and the catalog as the build has compiled it: in small modules, since a scan meets
 * few of a thousand vendors. Each is loaded when it is needed.
 */
import type { Provider } from './rule.ts';

/** What a module exports: its files by their names, each run when it is called. */
interface Compiled {
  readonly files: Readonly<Record<string, () => Provider>>;
}

let load: NodeJS.Require | undefined;

/** The folder for a provider: its first character; digits share one. */
export function shelfOf(provider: string): string {
  return /^[0-9]/.test(provider) ? '0-9' : provider.slice(0, 1);
}

/** The module that a provider is compiled into, where nothing else is said: the beginning of its name. */
export function moduleOf(provider: string): string {
  return provider.slice(0, 2);
}

/** Every provider in a module. */
export function listModule(name: string): Provider[] {
  return Object.values(loadModule(name).files).map((read) => read());
}

/** A file is nearly always called as its provider is. */
export function findInModule(name: string, provider: string): Provider | undefined {
  const { files } = loadModule(name);
  const own = Object.hasOwn(files, provider) ? files[provider]?.() : undefined;
  return own?.id === provider ? own : listModule(name).find(({ id }) => id === provider);
}

/** Beside this module, and beside the bundle that it is part of. A clean scan comes here never, and loads no module for it. */
function loadModule(name: string): Compiled {
  load ??= process.getBuiltinModule('node:module').createRequire(import.meta.url);
  return load(`./catalog.generated/${name}.cjs`) as Compiled;
}
