/**
 * Keeps what V8 made of the program's own files in the user's cache folder, so that the next start need not parse them again:
 * half of what it takes beyond Node's own start. Code is taken only from a file that nobody else can have written, and
 * only for this very build and version of Node; without one, all is as it was.
 */
import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

export interface CodeCache {
  /** Any module that Node loaded: what loads modules is asked for by no name, since that loads much more. */
  readonly loaded: NodeJS.Module;
  /** How the paths of its files begin. What they import they must import by way of another file. */
  readonly program: readonly string[];
  /** What this build is, so that no other one's code is run. */
  readonly build: string;
  /** Where code is kept. */
  readonly file: string;
}

type Wrapped = (
  this: unknown,
  exports: unknown,
  require: (id: string) => unknown,
  module: NodeJS.Module,
  filename: string,
  folder: string,
) => void;

/** Node's own way to compile a file, which has no public name. */
type Compile = (this: NodeJS.Module, content: string, filename: string) => void;

/** What the scanner sets, see `scanner/engine/backtracking.ts` and `scanner/thread.ts`, as V8 has it by itself. */
const AS_BEFORE = [
  '--no-enable-experimental-regexp-engine-on-excessive-backtracks',
  '--regexp-backtracks-before-fallback=50000',
  ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=67584'] : []),
];
const LARGEST = 16 * 1024 * 1024;
/** Group and others may not write. */
const WRITABLE = 0o022;

/** To be called before the files are loaded. */
export function keepCode({ loaded, program, build, file }: CodeCache): void {
  const compiler = Object.getPrototypeOf(loaded) as { _compile: Compile };
  const by = JSON.stringify([build, process.version, process.arch, process.execArgv, process.env['NODE_OPTIONS'] ?? '']);
  const kept = readKept(file, by);
  const scripts = new Map<string, Script>();
  /** Whether V8 took any. What it refuses after that, for flags that the scan has set meanwhile, it would refuse each time. */
  let isTaken = false;
  /** Whether there is something to keep. */
  let isNew = false;
  /** What V8 was before it compiled anything anew: code of a V8 with other flags is not taken back. */
  let tag: number | undefined;

  const { _compile: compile } = compiler;
  compiler._compile = function (content, filename): void {
    if (!program.some((beginning) => filename.startsWith(beginning))) {
      compile.call(this, content, filename);
      return;
    }
    const name = basename(filename);
    const cachedData = kept.get(name);
    const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${content}\n});`, {
      filename,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (script.cachedDataRejected === false) isTaken = true;
    else if (cachedData === undefined || !isTaken) isNew = true;
    if (!isTaken) tag ??= cachedDataVersionTag();
    scripts.set(name, script);
    const require = (id: string): unknown => this.require(id);
    (script.runInThisContext() as Wrapped).call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
  process.once('exit', () => {
    if (!isNew) return;
    for (const flag of AS_BEFORE) setFlagsFromString(flag);
    if (tag !== undefined && tag !== cachedDataVersionTag()) return;
    const made = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
    writeKept(file, by, new Map([...kept, ...made]));
  });
}

/** By name of the file; empty where there is none that can be trusted. */
export function readKept(file: string, by: string): ReadonlyMap<string, Buffer> {
  const kept = new Map<string, Buffer>();
  const bytes = readOwn(file);
  const end = bytes?.indexOf(10) ?? -1;
  if (bytes === null || end === -1) return kept;
  try {
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as {
      readonly by: string;
      readonly files: readonly [string, number][];
    };
    const size = head.files.reduce((sum, [, length]) => sum + length, end + 1);
    // Twice the same: V8 looks at no checksum, and what a disk has damaged might look for another token than the rules say.
    const isWhole = 2 * size === bytes.length && bytes.subarray(0, size).equals(bytes.subarray(size));
    if (head.by !== by || !isWhole) return kept;
    let at = end + 1;
    for (const [name, length] of head.files) kept.set(name, bytes.subarray(at, (at += length)));
  } catch {
    // Another version's, or no such file at all.
  }
  return kept;
}

/** A failure costs the next start its time and is no error. */
export function writeKept(file: string, by: string, files: ReadonlyMap<string, Buffer>): void {
  const head = JSON.stringify({ by, files: [...files].map(([name, { length }]) => [name, length]) });
  const draft = `${file}.${process.pid}.new`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const once = Buffer.concat([Buffer.from(`${head}\n`), ...files.values()]);
    writeFileSync(draft, Buffer.concat([once, once]), { mode: 0o600, flag: 'wx', flush: true });
    renameSync(draft, file);
  } catch {
    // Nowhere to keep it.
  }
}

/** The content of a plain file that belongs to this user and that nobody else may write to. */
function readOwn(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
  try {
    const { uid, mode, size, isFile } = stateOf(file);
    const isOwn = process.geteuid === undefined || uid === process.geteuid();
    if (!isFile || !isOwn || (mode & WRITABLE) !== 0 || size > LARGEST) return null;
    const bytes = Buffer.allocUnsafeSlow(size);
    return readSync(file, bytes, 0, size, 0) === size ? bytes : null;
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

function stateOf(file: number): { uid: number; mode: number; size: number; isFile: boolean } {
  const facts = fstatSync(file);
  return { uid: facts.uid, mode: facts.mode, size: facts.size, isFile: facts.isFile() };
}
