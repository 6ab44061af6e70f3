/** The commands that stand in `commands/`, each loaded only when it is asked for. */
import type { Command } from './command.ts';
import { registry } from './commands/registry.generated.ts';
import type { NamedCommand } from './help.ts';

const loaders: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = registry;

export interface Catalog {
  names(): string[];
  /** Null when there is no command of that name. */
  load(name: string): Promise<NamedCommand | null>;
}

export function commandNames(): string[] {
  return Object.keys(loaders);
}

export async function loadCommand(name: string): Promise<NamedCommand | null> {
  const load = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  return load === undefined ? null : { name, command: (await load()).command };
}

export const catalog: Catalog = { names: commandNames, load: loadCommand };

/** All of them: only for help and the reference page. */
export async function loadCommands(): Promise<NamedCommand[]> {
  return Promise.all(Object.entries(loaders).map(async ([name, load]) => ({ name, command: (await load()).command })));
}
