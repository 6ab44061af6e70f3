/** The program of the commands that git and editors wait for. `is-quick.ts` says which command lines come here. */
import type { Catalog } from './catalog.ts';
import { command as hook } from './commands/hook.ts';
import { command as scan } from './commands/scan.ts';
import { runProcess } from './process.ts';

export const quickCatalog: Catalog = {
  names: () => ['hook', 'scan'],
  load: (name) => Promise.resolve(name === 'scan' ? { name, command: scan } : name === 'hook' ? { name, command: hook } : null),
};

export function runQuick(args: readonly string[]): void {
  runProcess(args, quickCatalog, { plain: true });
}
