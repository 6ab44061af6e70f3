/** What HEAD names, read from the files of the repository. What is not plain is null, and git is asked instead. */
import { closeSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../core/git/index.ts';
import { openPlain, readFully } from '../pack/object-folders.ts';

/** `unborn`: a branch without a commit. */
export type Head = { readonly kind: 'commit'; readonly oid: string } | { readonly kind: 'unborn' };

const LARGEST_REF = 4096;
const LARGEST_PACKED = 256 * 1024 * 1024;
/** As many as git follows. */
const MOST_LINKS = 5;
/** Refs that every work tree has for itself (https://git-scm.com/docs/gitrepository-layout). */
const OWN = /^refs\/(?:worktree|bisect|rewritten)\//;

export function readHead({ gitDir, commonDir, objectFormat }: Repository): Head | null {
  // Refs may lie in tables; HEAD then names a branch that there is not.
  if (existsSync(join(commonDir, 'reftable'))) return null;
  const isId = objectFormat === 'sha1' ? /^[0-9a-f]{40}$/ : /^[0-9a-f]{64}$/;
  let text = readText(join(gitDir, 'HEAD'), LARGEST_REF);
  for (let links = 0; text !== null && links <= MOST_LINKS; links++) {
    const value = text.toString('latin1').trimEnd();
    if (isId.test(value)) return { kind: 'commit', oid: value };
    const name = /^ref:\s*(refs\/[^\s]+)$/.exec(value)?.[1];
    if (name === undefined || /(?:^|\/)\.|\/\/|\.\.|\/$/.test(name)) return null;
    // Beyond ASCII the file's name is another text than the ref's bytes.
    if (!/^[\x21-\x7e]+$/.test(name)) return null;
    const path = join(OWN.test(name) ? gitDir : commonDir, name);
    text = readText(path, LARGEST_REF);
    if (text !== null) continue;
    // Something is there that is no plain file: a folder of that name is none of git's business, the rest is.
    const packed = packedRef(commonDir, name);
    if (packed === undefined) return null;
    if (packed === null) return existsSync(path) ? null : { kind: 'unborn' };
    return isId.test(packed) ? { kind: 'commit', oid: packed } : null;
  }
  return null;
}

/** Null where it is not among the packed ones; undefined where those cannot be read. */
function packedRef(commonDir: string, name: string): string | null | undefined {
  const path = join(commonDir, 'packed-refs');
  if (!existsSync(path)) return null;
  const bytes = readText(path, LARGEST_PACKED);
  if (bytes === null) return undefined;
  const ending = Buffer.from(` ${name}\n`);
  const at = bytes.indexOf(ending);
  return at === -1 ? null : bytes.toString('latin1', bytes.lastIndexOf(0x0a, at) + 1, at);
}

function readText(path: string, limit: number): Buffer | null {
  const opened = openPlain(path);
  if (opened === null) return null;
  try {
    if (opened.size > limit) return null;
    const bytes = Buffer.alloc(opened.size);
    return readFully(opened.file, bytes, 0) ? bytes : null;
  } finally {
    closeSync(opened.file);
  }
}
