/**
 * One `git cat-file --batch` child that is asked for objects one after another. A corrupt object ends git; the child is then
 * started again for the next one, so that one bad object costs one object. Never asks a remote for what is missing.
 */
import { KeywardError } from '../errors/index.ts';
import { ByteQueue } from './byte-queue.ts';
import type { Repository } from './repository.ts';
import { spawnGit } from './run.ts';
import type { GitProcess } from './run.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly size: number;
  /** The content, once. Reading less than all of it is fine. Throws `git.corrupt` where it cannot be read. */
  readonly chunks: AsyncIterable<Buffer>;
}

export interface OpenObject extends GitObject {
  /** Lets the next request begin; must be called, whatever happened. */
  close(): Promise<void>;
}

export interface CatFile {
  /**
   * The object; null when the repository does not have it. Requests queue up, each until the one before is closed. Throws
   * `git.corrupt`, naming the object, when git cannot read it.
   */
  open(oid: string): Promise<OpenObject | null>;
  /** `open` and `close` around `use`. */
  read<Result>(oid: string, use: (object: GitObject) => Promise<Result>): Promise<Result | null>;
  close(): Promise<void>;
}

interface Child {
  readonly git: GitProcess;
  readonly output: ByteQueue;
}

const TYPES = ['blob', 'tree', 'commit', 'tag'] as const;
/** Reading on to the next answer is cheaper than a new process up to here. */
const WORTH_PASSING = 32 * 1024 * 1024;

export function openCatFile(repository: Repository): CatFile {
  let child: Child | null = null;
  let closed = false;
  let turn: Promise<void> = Promise.resolve();

  const start = (): Child => {
    const git = spawnGit(['cat-file', '--batch'], { repository });
    return { git, output: new ByteQueue(git.output) };
  };

  const drop = (): void => {
    child?.git.kill();
    child = null;
  };

  async function ask(oid: string, release: () => void): Promise<OpenObject | null> {
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) throw new KeywardError('git.failed', 'An object id is not one.');
    if (closed) throw new KeywardError('git.failed', 'The reader of this repository is closed.');
    child ??= start();
    const { git, output } = child;
    git.stdin.write(`${oid}\n`);
    const header = await output.line();
    if (header === null) throw await died(git, oid);
    if (header === `${oid} missing`) return null;
    const [, word, digits] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header) ?? [];
    const type = TYPES.find((name) => name === word);
    if (type === undefined || digits === undefined) throw await died(git, oid);
    const size = Number(digits);
    let left = size;
    let broken = false;
    // No `return` method: whoever stops early leaves the rest to `close`.
    const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
      if (left === 0 || broken) return { done: true, value: undefined };
      const chunk = await output.take(left);
      if (chunk === null) {
        broken = true;
        throw await died(git, oid);
      }
      left -= chunk.length;
      return { done: false, value: chunk };
    };
    const close = async (): Promise<void> => {
      try {
        if (broken || left > WORTH_PASSING) return drop();
        while ((await next()).done !== true) continue;
        // A line end follows the content.
        if ((await output.take(1)) === null) drop();
      } catch {
        drop();
      } finally {
        release();
      }
    };
    return { oid, type, size, chunks: { [Symbol.asyncIterator]: () => ({ next }) }, close };
  }

  async function died(git: GitProcess, oid: string): Promise<KeywardError> {
    git.stdin.end();
    const cause: unknown = await git.done.then(
      () => undefined,
      (error: unknown) => error,
    );
    // git was not to be started or not allowed to read: nothing to do with this object.
    const general = cause instanceof KeywardError && (cause.code === 'git.missing' || cause.hint?.startsWith('Name ') === true);
    if (general) return cause;
    return new KeywardError('git.corrupt', `Object ${oid} cannot be read.`, {
      hint: 'See what is broken with: git fsck --full',
      cause,
    });
  }

  async function open(oid: string): Promise<OpenObject | null> {
    const before = turn;
    let release: () => void = () => undefined;
    turn = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    try {
      const object = await ask(oid, release);
      if (object === null) release();
      return object;
    } catch (error) {
      drop();
      release();
      throw error;
    }
  }

  return {
    open,
    async read(oid, use) {
      const object = await open(oid);
      if (object === null) return null;
      try {
        return await use(object);
      } finally {
        await object.close();
      }
    },
    async close() {
      closed = true;
      await turn;
      if (child === null) return;
      child.git.stdin.end();
      await child.git.done.catch(() => undefined);
      child = null;
    },
  };
}
