/** The program with every command, each loaded when it is named. `main.ts` says which command lines come here. */
import { catalog } from './catalog.ts';
import { runProcess } from './process.ts';

export function runWhole(args: readonly string[]): void {
  runProcess(args, catalog, { plain: false });
}
