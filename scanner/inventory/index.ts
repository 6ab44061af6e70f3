/**
 * The AI tools of a machine. Files are looked for by name and never opened here beyond the lists of projects that tools keep;
 * nothing that is found is ever started.
 */
import { dirname, join } from 'node:path';
import type { McpClient, System } from './client.ts';
import { registry } from './clients/registry.generated.ts';
import { existing, exists, fits, list, overridden, patternsOf } from './paths.ts';
import { projectRoots } from './projects.ts';

export type { McpClient, ReferenceSyntax, System } from './client.ts';

export const clients: readonly McpClient[] = Object.values(registry).map(({ client }) => client);

export interface FoundConfig {
  /** Null for a `.env` file that stands beside a configuration or in a project. */
  readonly client: McpClient | null;
  readonly path: string;
}

/** The client that reads the file at `path`, judged by the path alone. */
export function findClient(path: string): McpClient | null {
  return (
    clients.find(({ paths }) => Object.values(paths).some((patterns) => patterns.some((pattern) => fits(path, pattern)))) ?? null
  );
}

/** Configurations of the account at `home` and of its projects, and the `.env` files around them; each path once. */
export async function* findConfigs(home: string, system: System = thisSystem()): AsyncGenerator<FoundConfig, void, undefined> {
  const told = new Set<string>();
  const folders = new Set([home]);
  function* found(client: McpClient | null, paths: readonly string[]): Generator<FoundConfig, void, undefined> {
    for (const path of paths) {
      if (told.has(path)) continue;
      told.add(path);
      folders.add(dirname(path));
      yield { client, path };
    }
  }
  for (const client of clients) {
    const usual = patternsOf(client, system, 'user').flatMap((pattern) => existing(pattern, home));
    yield* found(client, [...usual, ...overridden(client, home)]);
  }
  for (const root of projectRoots(home, system)) {
    folders.add(root);
    for (const client of clients) {
      yield* found(
        client,
        patternsOf(client, system, 'project').flatMap((pattern) => existing(pattern, home, root)),
      );
    }
  }
  for (const folder of [...folders].toSorted()) {
    const names = list(folder).filter((name) => /^\.env($|\.)/.test(name));
    yield* found(null, names.map((name) => join(folder, name)).filter(exists));
  }
}

export function thisSystem(platform: NodeJS.Platform = process.platform): System {
  return platform === 'win32' ? 'windows' : platform === 'darwin' ? 'macos' : 'linux';
}
