/** Folders of projects, as the tools themselves have written them down. What they say is checked to be a folder's path. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { System } from './client.ts';
import { existing } from './paths.ts';

const LARGEST = 20 * 1024 * 1024;
const MOST = 10_000;

/** Existing folders, each once, the folders above them up to home included: a client also reads its file from those. */
export function projectRoots(home: string, system: System): string[] {
  const named = [...fromClaude(home), ...fromCodex(home), ...fromEditors(home, system)].filter(isFolder).slice(0, MOST);
  return [...new Set(named.flatMap((path) => withAncestors(path, home)))].toSorted();
}

function fromClaude(home: string): string[] {
  const config = json(join(home, '.claude.json'));
  const projects = isRecord(config) ? config['projects'] : undefined;
  return isRecord(projects) ? Object.keys(projects) : [];
}

/** Tables named `[projects."/path"]`. */
function fromCodex(home: string): string[] {
  const text = readText(join(home, '.codex', 'config.toml'));
  return [...text.matchAll(/^[ \t]*\[projects\.(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')\]/gm)].map(([, quoted, literal]) =>
    quoted === undefined ? (literal ?? '') : quoted.replace(/\\(["\\])/g, '$1'),
  );
}

/** Each folder that an editor of the VS Code family has opened has a note of its own. */
function fromEditors(home: string, system: System): string[] {
  const user = { linux: '~/.config', macos: '~/Library/Application Support', windows: '%APPDATA%' }[system];
  return existing(`${user}/{Code,Code - Insiders,VSCodium,Cursor,Windsurf}/User/workspaceStorage/*/workspace.json`, home).flatMap(
    (path) => {
      const note = json(path);
      const folder = isRecord(note) ? note['folder'] : undefined;
      if (typeof folder !== 'string' || !folder.startsWith('file:///')) return [];
      try {
        return [fileURLToPath(folder)];
      } catch {
        return [];
      }
    },
  );
}

function withAncestors(path: string, home: string): string[] {
  const folders = [path];
  for (let above = dirname(path); isBelow(above, home); above = dirname(above)) folders.push(above);
  return folders;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

function isFolder(path: string): boolean {
  if (!isAbsolute(path) || path.includes('\0')) return false;
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function json(path: string): unknown {
  try {
    return JSON.parse(readText(path)) as unknown;
  } catch {
    return undefined;
  }
}

function readText(path: string): string {
  try {
    const entry = statSync(path);
    return entry.isFile() && entry.size <= LARGEST ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
