/** Path patterns of clients: `~`, `<proj>`, Windows folders, `{a,b}` and `*`. Looks at names only; opens nothing. */
import { lstatSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { McpClient, System } from './client.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Patterns for the user and the machine, or with `<proj>` for projects. */
export function patternsOf(client: McpClient, system: System, scope: 'user' | 'project'): string[] {
  const patterns = [...(client.paths.all ?? []), ...(client.paths[system] ?? [])];
  return patterns.filter((pattern) => pattern.startsWith('<proj>/') === (scope === 'project'));
}

/** Absolute paths of everything that exists and fits. */
export function existing(pattern: string, home: string, project?: string): string[] {
  return braces(pattern).flatMap((alternative) => {
    const path = anchored(alternative, home, project);
    if (path === null) return [];
    const [first = '', ...names] = path.split('/');
    return walk([first === '' ? '/' : first], names);
  });
}

/** Where the variables of the scanning account move a client's file. Another account's variables are not ours to guess. */
export function overridden(client: McpClient, home: string, env: Environment = process.env): string[] {
  if (home !== homedir()) return [];
  return (client.overrides ?? []).flatMap(({ variable, path }) => {
    const value = env[variable];
    if (value === undefined || !isAbsolute(value)) return [];
    const moved = path === '' ? value : join(value, path);
    return exists(moved) ? [moved] : [];
  });
}

/** Whether `path` has the form of `pattern`, wherever home and projects are. */
export function fits(path: string, pattern: string): boolean {
  const whole = path.replaceAll('\\', '/');
  return braces(pattern).some((alternative) => {
    const tail = alternative.replace(/^(~|<proj>|%\w+%)\//, '');
    const source = tail
      .split('*')
      .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*');
    return new RegExp(`${tail === alternative ? '^' : '(^|/)'}${source}$`).test(whole);
  });
}

function anchored(pattern: string, home: string, project: string | undefined): string | null {
  if (pattern.startsWith('/')) return pattern;
  const [head = '', ...rest] = pattern.split('/');
  const windows: Record<string, string> = {
    '%APPDATA%': 'AppData/Roaming',
    '%LOCALAPPDATA%': 'AppData/Local',
    '%USERPROFILE%': '',
  };
  const folder = windows[head];
  const base =
    head === '~'
      ? home
      : head === '<proj>'
        ? project
        : head === '%ProgramData%'
          ? 'C:/ProgramData'
          : folder === undefined
            ? undefined
            : join(home, folder);
  return base === undefined ? null : join(base, ...rest).replaceAll('\\', '/');
}

function braces(pattern: string): string[] {
  const match = /^(.*?)\{([^{}]*)\}(.*)$/.exec(pattern);
  if (match === null) return [pattern];
  const [, before = '', inside = '', after = ''] = match;
  return inside.split(',').flatMap((word) => braces(before + word + after));
}

function walk(folders: readonly string[], names: readonly string[]): string[] {
  const [name, ...rest] = names;
  if (name === undefined) return folders.filter(exists);
  if (!name.includes('*'))
    return walk(
      folders.map((folder) => join(folder, name)),
      rest,
    );
  const form = new RegExp(
    `^${name
      .split('*')
      .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
  return walk(
    folders.flatMap((folder) =>
      list(folder)
        .filter((entry) => form.test(entry))
        .map((entry) => join(folder, entry)),
    ),
    rest,
  );
}

/** Names in a folder, sorted; none where there is no folder or none that may be listed. */
export function list(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

export function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
