/**
 * Loads the program's own files. Node's way to do that looks in many places for what is asked for, which takes a scan of one file
 * as long as the scan; and it parses them each time, where V8 can take back what it made of them once: half of what starting takes
 * beyond Node itself.
 */
import { readFileSync } from 'node:fs';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { readKept, writeKept } from './code-cache.ts';

export interface Program {
  readonly folder: string;
  /** Any module that Node loaded: it is asked for what is not the program's own. */
  readonly outside: NodeJS.Module;
  /** What this build is, so that no other one's code is run. */
  readonly build: string;
  /** Where code is kept; null where none is. */
  readonly kept: string | null;
}

type Load = (id: string) => unknown;

/** A file's code as Node wraps a module; `build.mjs` has done that for all but the catalog. */
type Wrapped = (exports: unknown, require: Load, module: { exports: unknown }, filename: string, folder: string) => void;

/** Of the catalog what looks at every text is kept as well; the vendors that are met are others each time. */
const KEPT = /^(?:keyward-.*\.js|generic\.cjs)$/;
/** Code that is compiled here cannot import by itself. */
const IMPORT = './import.js';

/** What the scanner sets, see `scanner/engine/backtracking.ts` and `scanner/optimizer.ts`, as V8 has it by itself. */
const AS_BEFORE = [
  '--no-enable-experimental-regexp-engine-on-excessive-backtracks',
  '--regexp-backtracks-before-fallback=50000',
  ...(process.versions.v8.startsWith('11.') ? ['--interrupt-budget=67584'] : []),
];

/** Answers what loads its files, by their paths from its folder. */
export function openProgram({ folder, outside, build, kept: file }: Program): Load {
  const by = JSON.stringify([build, process.version, process.arch, process.execArgv, process.env['NODE_OPTIONS'] ?? '']);
  const kept = file === null ? new Map<string, Buffer>() : readKept(file, by);
  const scripts = new Map<string, Script>();
  /** By path. */
  const modules = new Map<string, { exports: unknown }>();
  /** Whether V8 took any. What it refuses after that, for flags that the scan has set meanwhile, it would refuse each time. */
  let isTaken = false;
  /** Whether there is something to keep. */
  let isNew = false;
  /** What V8 was before it compiled anything anew: code of a V8 with other flags is not taken back. */
  let tag: number | undefined;

  const compile = (path: string): Wrapped => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const cachedData = kept.get(name);
    const text = readFileSync(path, 'utf8');
    const script = new Script(name.endsWith('.js') ? text : `(function (exports, require, module) {${text}\n});`, {
      filename: path,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (file !== null && KEPT.test(name)) {
      if (script.cachedDataRejected === false) isTaken = true;
      else if (cachedData === undefined || !isTaken) isNew = true;
      if (!isTaken) tag ??= cachedDataVersionTag();
      scripts.set(name, script);
    }
    return script.runInThisContext() as Wrapped;
  };

  const loadFrom = (from: string): Load => {
    /** As they are asked for from there, again and again. */
    const known = new Map<string, { readonly exports: unknown }>();
    return (id) => {
      let loaded = known.get(id);
      if (loaded === undefined) known.set(id, (loaded = open(from, id)));
      return loaded.exports;
    };
  };
  const open = (from: string, id: string): { readonly exports: unknown } => {
    if (!id.startsWith('./') || id === IMPORT) return { exports: outside.require(id) };
    // By hand: Node's own functions look at every character of a path, and these are what most of them are asked for.
    const path = `${from}/${id.slice(2)}`;
    let loaded = modules.get(path);
    if (loaded === undefined) {
      modules.set(path, (loaded = { exports: {} }));
      const inner = path.slice(0, path.lastIndexOf('/'));
      try {
        compile(path)(loaded.exports, loadFrom(inner), loaded, path, inner);
      } catch (error) {
        // Half of one must not pass for it the next time.
        modules.delete(path);
        throw error;
      }
    }
    return loaded;
  };

  process.once('exit', () => {
    if (file === null || !isNew) return;
    for (const flag of AS_BEFORE) setFlagsFromString(flag);
    if (tag !== undefined && tag !== cachedDataVersionTag()) return;
    const made = [...scripts].map(([name, script]) => [name, script.createCachedData()] as const);
    writeKept(file, by, new Map([...kept, ...made]));
  });
  return loadFrom(folder);
}
