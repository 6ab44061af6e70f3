/** Objects that no walk over commits comes to: whatever the object store holds, and what tags name directly. */
import { runGit, spawnGit } from '../../core/git/index.ts';
import type { Repository } from '../../core/git/index.ts';
import type { Ledger } from '../source.ts';

export interface StoredObject {
  readonly oid: string;
  readonly type: string;
  readonly size: number;
}

/** Everything the repository has, reachable or not, alternates included. Unreadable objects have the type `missing`. */
export async function* allObjects(repository: Repository): AsyncGenerator<StoredObject, void, undefined> {
  const git = spawnGit(['cat-file', '--batch-all-objects', '--batch-check', '--unordered'], { repository });
  git.stdin.end();
  let rest = '';
  try {
    for await (const chunk of git.output) {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [oid = '', type = '', size = '0'] = line.split(' ');
        yield { oid, type, size: Number(size) };
      }
    }
    await git.done;
  } finally {
    git.kill();
  }
}

/** Every blob that can be read; each object that cannot is told. */
export async function everyBlob(repository: Repository, ledger: Ledger): Promise<{ oid: string; path: string }[]> {
  const blobs: { oid: string; path: string }[] = [];
  for await (const { oid, type } of allObjects(repository)) {
    if (type === 'blob') blobs.push({ oid, path: objectPath(oid) });
    else if (type === 'missing') {
      ledger.skip({ path: objectPath(oid), reason: 'corrupt', detail: `Object ${oid} cannot be read.` });
    }
  }
  return blobs;
}

/** Tags may name a file or a folder without any commit. Answers `oid` and name of each such blob. */
export async function taggedBlobs(repository: Repository, allRefs: boolean): Promise<{ oid: string; path: string }[]> {
  const format = '%(objectname) %(objecttype) %(*objecttype) %(refname)';
  const where = allRefs ? 'refs' : 'refs/tags';
  const refs = (await runGit(['for-each-ref', `--format=${format}`, where], { repository })).toString('utf8').split('\n');
  const odd = refs
    .map((line) => line.split(' '))
    .filter(([, type, target]) => type !== undefined && type !== 'commit' && target !== 'commit');
  if (odd.length === 0) return [];
  const names = new Map(odd.map(([oid = '', , , name = '']) => [oid, name]));
  const input = [...names.keys()].join('\n');
  const listed = await runGit(['rev-list', '--objects', '--no-walk', '--stdin'], { repository, input: `${input}\n` });
  const paths = new Map<string, string>();
  for (const line of listed.toString('utf8').split('\n')) {
    const oid = line.split(' ', 1)[0] ?? '';
    if (oid !== '') paths.set(oid, names.get(oid) ?? line.slice(oid.length + 1));
  }
  const checked = await runGit(['cat-file', '--batch-check'], { repository, input: `${[...paths.keys()].join('\n')}\n` });
  const blobs = checked
    .toString('latin1')
    .split('\n')
    .filter((line) => / blob \d+$/.test(line));
  return blobs.map((line) => line.split(' ', 1)[0] ?? '').map((oid) => ({ oid, path: paths.get(oid) || objectPath(oid) }));
}

/** Where an object without a path is said to be. */
function objectPath(oid: string): string {
  return `.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
}
