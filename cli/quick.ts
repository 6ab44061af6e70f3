/**
 * Which command lines the quick program answers itself: scans, and the hook that git waits for. It holds nothing that talks to
 * the service and knows no help; a doubt goes to the whole program.
 */
import type { Catalog } from './catalog.ts';
import { command as hook } from './commands/hook.ts';
import { command as scan } from './commands/scan.ts';

export function isQuick(args: readonly string[]): boolean {
  const [name, word] = args;
  if (name !== 'scan' && !(name === 'hook' && word === 'run')) return false;
  return !args.some((arg) => arg === '--push' || arg === '--help' || /^-[^-]*h/.test(arg));
}

export const quickCatalog: Catalog = {
  names: () => ['hook', 'scan'],
  load: (name) => Promise.resolve(name === 'scan' ? { name, command: scan } : name === 'hook' ? { name, command: hook } : null),
};
