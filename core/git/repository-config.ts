/**
 * The three things Keyward must know of a repository's configuration before git reads it: the object format, whether
 * objects may be missing, and whether an include would make git wait for ever on a pipe or a device.
 */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { KeywardError } from '../errors/index.ts';

export interface GitConfigFacts {
  readonly objectFormat: 'sha1' | 'sha256';
  readonly partial: boolean;
}

const LARGEST = 1024 * 1024;

export function readGitConfig(commonDir: string, root: string | null): GitConfigFacts {
  const facts = { objectFormat: 'sha1' as 'sha1' | 'sha256', partial: false };
  readOne(join(commonDir, 'config'), facts, 0);
  // git opens these without asking what they are.
  refuseSpecial(join(commonDir, 'info', 'exclude'));
  if (root !== null) refuseSpecial(join(root, '.gitignore'));
  return facts;
}

function readOne(path: string, facts: { objectFormat: 'sha1' | 'sha256'; partial: boolean }, depth: number): void {
  const size = refuseSpecial(path);
  if (size === null || size > LARGEST || depth > 10) return;
  const text = textOf(path);
  let section = '';
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const header = /^\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)$/.exec(line);
    if (header !== null) section = (header[1] ?? '').toLowerCase();
    const setting = header === null ? line : (header[3] ?? '');
    const [, key, value] = /^([A-Za-z][\w-]*)\s*(?:=\s*(.*))?$/.exec(setting) ?? [];
    if (key === undefined) continue;
    const name = `${section}.${key.toLowerCase()}`;
    if (name === 'extensions.objectformat' && /^"?sha256/i.test(value ?? '')) facts.objectFormat = 'sha256';
    if (name === 'extensions.partialclone') facts.partial = true;
    if (name === 'remote.promisor' && !/^"?(false|no|off|0)/i.test(value ?? '')) facts.partial = true;
    if (name === 'include.path' || name === 'includeif.path') readOne(includePath(value ?? '', path), facts, depth + 1);
  }
}

function includePath(value: string, from: string): string {
  const name = value.replace(/^"(.*)"$/, '$1');
  if (name.startsWith('~/')) return join(homedir(), name.slice(2));
  return isAbsolute(name) ? name : join(dirname(from), name);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** Size of a regular file, null when there is none. */
function refuseSpecial(path: string): number | null {
  let entry;
  try {
    entry = statSync(path, { throwIfNoEntry: false });
  } catch {
    return null;
  }
  if (entry === undefined) return null;
  if (entry.isFile()) return entry.size;
  if (entry.isDirectory()) return null;
  throw new KeywardError('git.failed', `${path} is a pipe or a device, and git would wait on it.`, {
    hint: 'Do not trust this repository; remove the file to scan it.',
  });
}
