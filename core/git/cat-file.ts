/**
 * One `git cat-file --batch` child that is asked for objects one after another. A corrupt object ends git; the child is then
 * started again for the next one, so that one bad object costs one object. Never asks a remote for what is missing.
 */
import { KeywardError } from '../errors/index.ts';
import { ByteQueue } from './byte-queue.ts';
import type { Repository } from './repository.ts';
import { spawnGit } from './run.ts';
import type { GitOptions, GitProcess } from './run.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly size: number;
  /** The content, once. Reading less than all of it is fine: the rest is passed over. Throws `git.corrupt`. */
  readonly chunks: AsyncIterable<Buffer>;
}

export interface CatFile {
  /**
   * Calls `use` with the object and answers what it returns; null when the repository does not have the object. Requests
   * queue up. Throws `git.corrupt`, naming the object, when git cannot read it.
   */
  read<Result>(oid: string, use: (object: GitObject) => Promise<Result>): Promise<Result | null>;
  close(): Promise<void>;
}

interface Child {
  readonly git: GitProcess;
  readonly output: ByteQueue;
}

const TYPES = ['blob', 'tree', 'commit', 'tag'] as const;

export function openCatFile(repository: Repository, options: Omit<GitOptions, 'repository' | 'cwd'> = {}): CatFile {
  let child: Child | null = null;
  let closed = false;
  let turn: Promise<unknown> = Promise.resolve();

  const start = (): Child => {
    const git = spawnGit(['cat-file', '--batch'], { ...options, repository });
    return { git, output: new ByteQueue(git.stdout as AsyncIterable<Buffer>) };
  };

  async function ask<Result>(oid: string, use: (object: GitObject) => Promise<Result>): Promise<Result | null> {
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)) throw new KeywardError('git.failed', 'An object id is not one.');
    if (closed) throw new KeywardError('git.failed', 'The reader of this repository is closed.');
    child ??= start();
    const { git, output } = child;
    git.stdin.write(`${oid}\n`);
    const header = await output.line();
    if (header === null) throw await died(git, oid);
    if (header === `${oid} missing`) return null;
    const [, type, digits] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header) ?? [];
    const kind = TYPES.find((name) => name === type);
    if (kind === undefined || digits === undefined) throw await died(git, oid);
    const size = Number(digits);
    let left = size;
    // No `return` method: whoever stops early leaves the rest to be passed over here.
    const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
      if (left === 0) return { done: true, value: undefined };
      const chunk = await output.take(left);
      if (chunk === null) throw await died(git, oid);
      left -= chunk.length;
      return { done: false, value: chunk };
    };
    const result = await use({ oid, type: kind, size, chunks: { [Symbol.asyncIterator]: () => ({ next }) } });
    while ((await next()).done !== true) continue;
    // A line end follows the content.
    if ((await output.take(1)) === null) throw await died(git, oid);
    return result;
  }

  async function died(git: GitProcess, oid: string): Promise<KeywardError> {
    git.stdin.end();
    const cause: unknown = await git.done.then(
      () => undefined,
      (error: unknown) => error,
    );
    // Not to be started, or not allowed to read: nothing to do with this object.
    if (cause instanceof KeywardError && cause.code !== 'git.failed' && cause.code !== 'git.corrupt') return cause;
    if (cause instanceof KeywardError && cause.hint !== undefined && cause.code === 'git.failed') return cause;
    return new KeywardError('git.corrupt', `Object ${oid} cannot be read.`, {
      hint: 'See what is broken with: git fsck --full',
      cause,
    });
  }

  return {
    read(oid, use) {
      const answer = turn.then(async () => {
        let complete = false;
        try {
          const result = await ask(oid, use);
          complete = true;
          return result;
        } finally {
          // Whatever stopped us, the child's output is no longer at the start of an answer.
          if (!complete && child !== null) {
            child.git.kill();
            child = null;
          }
        }
      });
      turn = answer.catch(() => undefined);
      return answer;
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
