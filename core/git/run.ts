/** Starts git, hardened, and turns its failures into errors that name the next step. Never passes a word from data as an option. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { KeywardError } from '../errors/index.ts';
import { hardenedArguments, hardenedEnvironment, searchPath } from './hardening.ts';
import { watchMemory } from './memory-watch.ts';
import type { Repository } from './repository.ts';

export interface GitOptions {
  /** Runs inside this repository, and inside no other. */
  readonly repository?: Repository;
  /** Folder to run in when there is no repository yet (a clone). */
  readonly cwd?: string;
  /** Protocols that the user asked for, as `https:ssh:file`; without it no transport of any kind runs. */
  readonly allowProtocol?: string;
  /** Further variables, such as an identity for a commit or the index a hook was given. */
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Longest silence while an answer is awaited; default five minutes. */
  readonly silenceMs?: number;
}

export interface RunOptions extends GitOptions {
  readonly input?: Uint8Array | string;
  /** More output than this is an error (default 256 MiB). */
  readonly maxBytes?: number;
  /** Default ten minutes. */
  readonly timeoutMs?: number;
}

export interface GitProcess {
  readonly stdin: Writable;
  /** What git writes. Throws when it is waited for and stays silent for too long: a pipe in a file's place stalls git. */
  readonly output: AsyncIterable<Buffer>;
  /** Resolves when git ended well; rejects with a `KeywardError` otherwise. Always await it, or call `kill`. */
  readonly done: Promise<void>;
  kill(): void;
}

const OLDEST = [2, 32] as const;
const STDERR_KEPT = 4096;
const SILENCE = 300_000;
/** A quiet clone says nothing until its end. */
const TRANSFER_SILENCE = 3_600_000;

/** The whole output of one command. */
export async function runGit(args: readonly string[], options: RunOptions): Promise<Buffer> {
  const { maxBytes = 256 * 1024 * 1024, timeoutMs = 600_000 } = options;
  const git = spawnGit(args, options);
  const timer = setTimeout(() => git.kill(), timeoutMs);
  timer.unref();
  git.stdin.end(options.input ?? '');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of git.output) {
      size += chunk.length;
      if (size > maxBytes) {
        throw new KeywardError('git.failed', `git ${args[0] ?? ''} answered more than ${maxBytes} bytes.`);
      }
      chunks.push(chunk);
    }
    await git.done;
  } catch (error) {
    git.kill();
    await git.done.catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(chunks, size);
}

/** A running command whose output is streamed. */
export function spawnGit(args: readonly string[], options: GitOptions): GitProcess {
  const { repository } = options;
  const safeDirectory = repository?.named === true ? (repository.root ?? repository.gitDir) : null;
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    gitProgram(),
    [...hardenedArguments(safeDirectory, options.allowProtocol !== undefined), ...args],
    {
      cwd: repository === undefined ? options.cwd : (repository.root ?? repository.gitDir),
      env: hardenedEnvironment(process.env, {
        allowProtocol: options.allowProtocol,
        workTree: repository?.root ?? undefined,
        extra: options.env,
      }),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    if (stderr.length < STDERR_KEPT) stderr += text.slice(0, STDERR_KEPT);
  });
  // git may end before it read its input; its exit status says why.
  child.stdin.on('error', () => undefined);
  let overran = false;
  const unwatch = watchMemory(child.pid, () => {
    overran = true;
    child.kill('SIGKILL');
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', (cause) => reject(startFailure(cause)));
    child.once('close', (status, signal) => {
      unwatch();
      if (status === 0) resolve();
      else if (overran) reject(outOfMemory(args));
      else reject(failure(args, stderr, status ?? signal ?? 'unknown'));
    });
  });
  // Whoever only reads the output learns of a failure from `done`; an unobserved one must not end the process.
  done.catch(() => undefined);
  const kill = (): void => void child.kill('SIGKILL');
  const silenceMs = options.silenceMs ?? (options.allowProtocol === undefined ? SILENCE : TRANSFER_SILENCE);
  return { stdin: child.stdin, output: guarded(child.stdout, args[0] ?? '', silenceMs, kill), done, kill };
}

/** Time counts only while somebody waits for git, never while git waits for us. */
function guarded(stream: Readable, name: string, silenceMs: number, kill: () => void): AsyncIterable<Buffer> {
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
    let silent = false;
    const timer = setTimeout(() => {
      silent = true;
      kill();
    }, silenceMs);
    try {
      const result = (await chunks.next()) as IteratorResult<Buffer, undefined>;
      if (!silent) return result;
    } finally {
      clearTimeout(timer);
    }
    throw new KeywardError('git.failed', `git ${name} said nothing for ${Math.ceil(silenceMs / 1000)} seconds.`, {
      hint: 'Look for a pipe or a device among the files of the repository, as .gitignore in a folder.',
    });
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}

let found: string | undefined;

/** The git program by absolute path, so that no folder of the scanned repository is ever searched for it. */
export function gitProgram(): string {
  if (found !== undefined) return found;
  const names = process.platform === 'win32' ? ['git.exe'] : ['git'];
  for (const folder of searchPath(process.env)) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        found = path;
        return path;
      } catch {
        continue;
      }
    }
  }
  throw missing('There is no git command on the PATH.');
}

function missing(message: string, cause?: unknown): KeywardError {
  return new KeywardError('git.missing', message, { hint: `Install git ${OLDEST.join('.')} or newer.`, cause });
}

function outOfMemory(args: readonly string[]): KeywardError {
  return new KeywardError('git.corrupt', `git ${args[0] ?? ''} needed too much memory and was ended.`, {
    hint: 'The repository may be made to make readers run for ever; do not trust it.',
  });
}

function startFailure(cause: Error): KeywardError {
  if (cause.name === 'AbortError') return new KeywardError('git.failed', 'git was stopped.', { cause });
  return 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'EACCES')
    ? new KeywardError('git.failed', 'git cannot be started in the repository’s folder.', { cause })
    : new KeywardError('git.failed', 'git cannot be started.', { cause });
}

function failure(args: readonly string[], stderr: string, status: number | string): KeywardError {
  const reason = reasonOf(stderr);
  const message = `git ${args[0] ?? ''} failed (${status})${reason === '' ? '.' : `: ${reason}`}`;
  if (/dubious ownership/.test(stderr)) {
    return new KeywardError('git.failed', 'The repository belongs to another user, so git does not read it.', {
      hint: 'Name the top folder of the repository itself to say that you mean it.',
    });
  }
  if (/bad revision|unknown revision|ambiguous argument|Invalid revision range|Not a valid (object|commit) name/i.test(stderr)) {
    return new KeywardError('git.range-invalid', message, { hint: 'Check the revision with: git rev-parse' });
  }
  if (/unknown (option|switch)|unrecognized argument|is not a git command/i.test(stderr)) {
    return missing(`${message} This git may be too old.`);
  }
  if (
    /unable to (read|parse|find|load)|bad (object|tree|ref)|corrupt|could not (parse|read|get)|[Ff]ailed to traverse|missing (object|blob|tree|commit)|not a (tree|commit)|inflate|packfile|unknown object/i.test(
      stderr,
    )
  ) {
    return new KeywardError('git.corrupt', message, { hint: 'See what is broken with: git fsck --full' });
  }
  return new KeywardError('git.failed', message);
}

/** The line that says why, printable and short. git prints names there, never file content. */
function reasonOf(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => text.startsWith('fatal: ')) ?? lines[0] ?? '';
  // eslint-disable-next-line no-control-regex
  return line
    .replace(/^(fatal|error): /, '')
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '?')
    .slice(0, 300);
}
