/** Runs the built command as a person would: a new process, a clean environment, nothing shared with the test. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The build under test: `dist`, or the side build that `KEYWARD_DIST` names. */
export const DIST = resolve(REPOSITORY, process.env['KEYWARD_DIST'] ?? 'dist');

/** The built command's entry file. */
export const CLI = join(DIST, 'keyward.js');

export interface CliOptions {
  readonly cwd?: string;
  /** Added to the clean environment; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Standard input; nothing when absent. */
  readonly input?: string | Uint8Array;
  /** Flags of node itself, as `--max-old-space-size=64`. */
  readonly node?: readonly string[];
  /** Ends the command after so long; its status is then null. Default two minutes. */
  readonly timeoutMs?: number;
}

export interface CliResult {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Variables that would change what the command does; a test sets those it means. */
const DROPPED =
  /^(KEYWARD_|GIT_|npm_|REDIS_URL$|DATABASE_URL$|CI$|GITHUB_ACTIONS$|GITLAB_CI$|FORCE_COLOR$|NODE_OPTIONS$|XDG_|VITEST)/;

let sharedHome: string | undefined;

/** A `KEYWARD_HOME` for commands that need none of their own; deleted when the test process ends. */
function temporaryHome(): string {
  if (sharedHome === undefined) {
    const home = mkdtempSync(join(tmpdir(), 'keyward-home-'));
    process.once('exit', () => rmSync(home, { recursive: true, force: true }));
    sharedHome = home;
  }
  return sharedHome;
}

export function cleanEnvironment(extra: CliOptions['env'] = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const [name, value] of Object.entries(process.env)) if (!DROPPED.test(name)) env[name] = value;
  env['NO_COLOR'] = '1';
  if (!('KEYWARD_HOME' in extra)) env['KEYWARD_HOME'] = temporaryHome();
  for (const [name, value] of Object.entries(extra)) {
    if (value === undefined) delete env[name];
    else env[name] = value;
  }
  return env;
}

/** Starts the command and leaves it running, as `keyward up`; whoever starts it ends it with `stop`. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const child = spawn(process.execPath, [...(options.node ?? []), CLI, ...args], {
    cwd: options.cwd ?? REPOSITORY,
    env: cleanEnvironment(options.env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => out.push(piece));
  child.stderr.on('data', (piece: Buffer) => err.push(piece));
  // A command that does not read its input may close the pipe first.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input);
  const closed = once(child, 'close') as Promise<[number | null]>;
  const result = closed.then(([status]) => ({ status, stdout: text(out), stderr: text(err) }));
  result.catch(() => undefined);
  return {
    child,
    result,
    output: () => ({ stdout: text(out), stderr: text(err) }),
    waitFor: (pattern, timeoutMs = 60_000) => waitFor(pattern, timeoutMs, child, () => text(out) + text(err)),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return result;
    },
  };
}

export interface RunningCli {
  readonly child: ChildProcess;
  /** Settles when the command has ended and its output is closed. */
  readonly result: Promise<CliResult>;
  output(): { readonly stdout: string; readonly stderr: string };
  /** Waits until standard output or standard error holds `pattern`; fails when the command ends first. */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  stop(signal?: NodeJS.Signals): Promise<CliResult>;
}

/** Runs the command to its end. Never throws because of its exit status. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const running = startCli(args, options);
  const timer = setTimeout(() => running.child.kill('SIGKILL'), options.timeoutMs ?? 120_000);
  try {
    return await running.result;
  } finally {
    clearTimeout(timer);
  }
}

async function waitFor(pattern: RegExp, timeoutMs: number, child: ChildProcess, read: () => string): Promise<RegExpExecArray> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const match = pattern.exec(read());
    if (match) return match;
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || Date.now() > end) {
      throw new Error(`${ended ? 'The command ended' : 'Time ran out'} before its output held ${String(pattern)}:\n${read()}`);
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}

function text(pieces: readonly Buffer[]): string {
  return Buffer.concat(pieces).toString('utf8');
}
