import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDirectory } from '../../../scanner/source/directory.ts';
import { openFileReader } from '../../../scanner/source/file-reader.ts';
import { SEAM } from '../../../scanner/source.ts';
import { createFolder } from '../../support/folder.ts';
import type { Folder } from '../../support/folder.ts';
import { createRepository, openRepository } from '../../support/repository.ts';
import { createNotes, listSource, readPlace } from '../../support/sources.ts';

const removals: (() => unknown)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function folder(files: Readonly<Record<string, string>> = {}): Promise<Folder> {
  const made = await createFolder('directory');
  removals.push(() => made.remove());
  for (const [name, text] of Object.entries(files)) write(join(made.path, name), text);
  return made;
}

function repository() {
  const made = createRepository();
  removals.push(made.remove);
  return made;
}

function write(path: string, text = 'x\n'): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

async function list(paths: string | readonly string[], options?: Parameters<typeof openDirectory>[1]) {
  const listing = await listSource(await openDirectory(typeof paths === 'string' ? [paths] : paths, options));
  return { ...listing, paths: listing.places.map(({ path }) => path).toSorted() };
}

function reader(fragment = 1024 * 1024, maxFileSize?: number) {
  const buffer = new Uint8Array(fragment);
  return openFileReader({ buffer: () => buffer, maxFileSize });
}

describe('outside a repository', () => {
  it('lists every file, by its path below the folder named', async () => {
    const { path } = await folder({ 'a.txt': '', 'b/c/d.txt': '', 'node_modules/x/y.js': '', '.env': '' });
    expect((await list(path)).paths).toEqual(['.env', 'a.txt', 'b/c/d.txt', 'node_modules/x/y.js']);
  });

  it('reports links and follows none, also in a loop', async () => {
    const { path } = await folder({ 'a/b.txt': '' });
    symlinkSync('..', join(path, 'a/up'));
    symlinkSync('/etc/passwd', join(path, 'passwd'));
    expect(await list(path)).toMatchObject({ paths: ['a/b.txt'], excluded: ['symlink passwd', 'symlink a/up'], skipped: [] });
  });

  it('follows the path named itself, where that is a link', async () => {
    const { path } = await folder({ 'real/a.txt': '' });
    symlinkSync('real', join(path, 'link'));
    expect((await list(join(path, 'link'))).paths).toEqual(['a.txt']);
  });

  it('excludes pipes and does not wait for them', async () => {
    const { path } = await folder({ 'a.txt': '' });
    execFileSync('mkfifo', [join(path, 'pipe')]);
    expect(await list(path)).toMatchObject({ paths: ['a.txt'], excluded: ['special-file pipe'] });
    const notes = createNotes();
    const pipe = { source: 'file', path: 'pipe', key: join(path, 'pipe') } as const;
    expect(await readPlace(reader(), pipe, notes)).toBeNull();
    expect(notes.excluded).toEqual(['special-file pipe']);
  });

  it('loses no file because of its name', async () => {
    const { path } = await folder();
    const names = [
      Buffer.from('new\nline'),
      Buffer.from('-rf'),
      Buffer.from('\u202egpj.exe'),
      Buffer.from('x'.repeat(255)),
      Buffer.from([0x66, 0xff, 0xfe, 0x2e]),
      Buffer.from([0xc3, 0x28]),
    ];
    for (const name of names) writeFileSync(Buffer.concat([Buffer.from(`${path}/`), name]), name);
    mkdirSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xff])]));
    writeFileSync(Buffer.concat([Buffer.from(`${path}/`), Buffer.from([0xff]), Buffer.from('/in.txt')]), 'in');
    const { places } = await list(path);
    const files = reader();
    const contents: string[] = [];
    for (const place of places) contents.push(String((await readPlace(files, place))?.toString('hex')));
    expect(contents.toSorted()).toEqual([...names, Buffer.from('in')].map((name) => name.toString('hex')).toSorted());
    expect(places.map((place) => place.path)).toContain('\\xff/in.txt');
  });

  it.runIf(process.getuid?.() !== 0)('lists what may not be read as skipped', async () => {
    const { path } = await folder({ 'a.txt': '', 'closed/b.txt': '' });
    chmodSync(join(path, 'closed'), 0);
    expect((await list(path)).skipped).toEqual(['unreadable closed']);
    chmodSync(join(path, 'closed'), 0o700);
  });

  it('goes on past folders that may be listed but not entered', async () => {
    const { path } = await folder({ 'a.txt': '', 'listed/in/b.txt': '', 'listed/c.txt': '' });
    chmodSync(path, 0o755);
    chmodSync(join(path, 'listed'), 0o444);
    const { getuid, setegid, seteuid } = process;
    const isRoot = getuid?.() === 0;
    if (isRoot) {
      setegid?.(65_534);
      seteuid?.(65_534);
    }
    try {
      const { paths, skipped } = await list(path);
      expect(paths).toEqual(['a.txt', 'listed/c.txt']);
      expect(skipped).toEqual(['unreadable listed/in']);
      const notes = createNotes();
      const place = { source: 'file', path: 'listed/c.txt', key: join(path, 'listed/c.txt') } as const;
      expect(await readPlace(reader(), place, notes)).toBeNull();
      expect(notes.skipped).toEqual(['unreadable listed/c.txt']);
    } finally {
      if (isRoot) {
        seteuid?.(0);
        setegid?.(0);
      }
      chmodSync(join(path, 'listed'), 0o755);
    }
  });

  it('leaves out what the user excludes, with everything below', async () => {
    const { path } = await folder({ 'a.min.js': '', 'src/a.js': '', 'build/x/y.js': '' });
    expect(await list(path, { exclude: ['*.min.js', 'build'] })).toMatchObject({
      paths: ['src/a.js'],
      excluded: ['user a.min.js', 'user build'],
    });
  });

  it('reads a file that is named itself, whatever is excluded, and each path once', async () => {
    const { path } = await folder({ 'a.txt': '', 'b/c.txt': '' });
    const paths = [join(path, 'a.txt'), join(path, 'b'), join(path, 'b/c.txt'), join(path, 'a.txt')];
    expect((await list(paths, { exclude: ['a.txt'] })).paths).toEqual(['a.txt', 'b/c.txt']);
  });

  it('says which path does not exist', async () => {
    await expect(openDirectory(['/nowhere/at/all'])).rejects.toMatchObject({
      code: 'source.not-found',
      message: '/nowhere/at/all does not exist.',
    });
  });
});

describe('inside a repository', () => {
  it('shows an untracked file whose name differs from a tracked one in case alone', async () => {
    const made = repository();
    made.write('secret.txt', 'x');
    made.git('add', 'secret.txt');
    made.write('Secret.txt', 'y');
    made.git('config', 'core.ignoreCase', 'true');
    expect((await list(made.path)).paths).toEqual(['Secret.txt', 'secret.txt']);
  });

  it('lists what git shows, and ignored files whose name says credentials', async () => {
    const made = repository();
    for (const name of ['tracked.txt', 'untracked.txt', 'out/log.txt', 'out/.env.local', '.env', 'certs/server.key'])
      made.write(name, 'x');
    made.write('.gitignore', 'out/\n.env\n*.key\nnode_modules\n');
    made.write('node_modules/pkg/.env', 'x');
    made.git('add', 'tracked.txt');
    const shown = ['.env', '.gitignore', 'certs/server.key', 'out/.env.local', 'tracked.txt', 'untracked.txt'];
    expect(await list(made.path)).toMatchObject({ paths: shown, excluded: ['git-directory .git'], skipped: [] });
    expect((await list(made.path, { noIgnore: true })).paths).toEqual(
      [...shown, 'node_modules/pkg/.env', 'out/log.txt'].toSorted(),
    );
  });

  it('gives paths below the top folder, also for a scan of a part', async () => {
    const made = repository();
    for (const name of ['a/b/c.txt', 'd.txt']) made.write(name, 'x');
    const source = await openDirectory([join(made.path, 'a')]);
    expect(source).toMatchObject({ base: made.path, whole: false });
    expect((await listSource(source)).places.map(({ path }) => path)).toEqual(['a/b/c.txt']);
    expect(await openDirectory([made.path])).toMatchObject({ base: made.path, whole: true });
  });

  it('reads an ignored folder that is named itself', async () => {
    const made = repository();
    made.write('.gitignore', 'out\n');
    made.write('out/log.txt', 'x');
    expect((await list(join(made.path, 'out'))).paths).toEqual(['out/log.txt']);
  });

  it('lists a tracked file with a name beyond ASCII', async () => {
    const made = repository();
    made.write('größe/日本.txt', 'x');
    made.commit();
    expect((await list(made.path)).paths).toEqual(['größe/日本.txt']);
  });

  it('enters repositories within, by their own rules, and names submodules that are not there', async () => {
    const made = repository();
    made.write('a.txt', 'x');
    made.write('inner/.gitignore', 'hidden.txt\n');
    made.write('inner/hidden.txt', 'x');
    made.write('inner/seen.txt', 'x');
    const commit = made.git('commit-tree', '-m', 'x', made.git('write-tree'));
    openRepository(join(made.path, 'inner'), []);
    made.git('update-index', '--add', '--cacheinfo', `160000,${commit},module`);
    mkdirSync(join(made.path, 'module'));
    expect(await list(made.path)).toMatchObject({
      paths: ['a.txt', 'inner/.gitignore', 'inner/seen.txt'],
      excluded: ['git-directory .git', 'git-directory inner/.git', 'submodule module'],
    });
  });

  it('lists a linked work tree', async () => {
    const made = repository();
    made.write('a.txt', 'x');
    made.commit();
    const { path } = await folder();
    made.git('worktree', 'add', '-q', join(path, 'tree'));
    expect(await list(join(path, 'tree'))).toMatchObject({ paths: ['a.txt'], excluded: ['git-directory .git'] });
  });
});

describe('the file reader', () => {
  it.each([0, 1, SEAM * 2 - 1, SEAM * 2, SEAM * 2 + 1, SEAM * 3, SEAM * 5 + 17])('gives %i bytes whole', async (size) => {
    const { path } = await folder();
    const bytes = Buffer.from(Array.from({ length: size }, (_, at) => (at * 31) % 251));
    writeFileSync(join(path, 'file'), bytes);
    const place = { source: 'file', path: 'file', key: join(path, 'file') } as const;
    const read = await readPlace(reader(SEAM * 2), place);
    expect(read?.equals(bytes)).toBe(true);
  });

  it('skips what is over the cap, and what is gone', async () => {
    const { path } = await folder({ big: '' });
    truncateSync(join(path, 'big'), 2 ** 31);
    const notes = createNotes();
    for (const name of ['big', 'gone']) {
      await readPlace(reader(), { source: 'file', path: name, key: join(path, name) }, notes);
    }
    expect(notes.skipped).toEqual(['too-large big', 'unreadable gone']);
  });
});

it('asks after the beginning of a larger file whether the rest is wanted', async () => {
  const { path } = await folder({ small: 'x'.repeat(65_535), large: 'x'.repeat(65_536) });
  const asked: number[] = [];
  const files = reader();
  const isText = (beginning: Uint8Array): boolean => {
    asked.push(beginning.length);
    return false;
  };
  const readings = ['small', 'large'].map((name) =>
    files.read({ source: 'file', path: name, key: join(path, name) }, createNotes(), isText),
  );
  expect(readings).toMatchObject([{ last: true }, null]);
  expect(asked).toEqual([65_536]);
});

it('reads files that the system makes up to their end, though it gives them in pieces', async () => {
  if (!existsSync('/proc/self/maps')) return;
  const whole = readFileSync('/proc/self/mountinfo').length + readFileSync('/proc/kallsyms').length;
  let read = 0;
  for (const key of ['/proc/self/mountinfo', '/proc/kallsyms']) {
    read += (await readPlace(reader(), { source: 'file', path: key, key }))?.length ?? 0;
  }
  expect(read).toBe(whole);
});
