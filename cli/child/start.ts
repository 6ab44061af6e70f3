/** Starts a command in our place: its input untouched, its output concealed or untouched, its signals and its end passed on. */
import { spawn } from 'node:child_process';
import type { ChildProcess, StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { pipeline } from 'node:stream/promises';
import { hasSystemCode, KeywardError } from '../../core/errors/index.ts';
import type { Secret } from '../../core/model/index.ts';
import { createMaskStream } from './mask.ts';

interface StartRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Values to conceal in the output; null passes it on untouched. */
  readonly conceal: readonly Secret[] | null;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
}

const FORWARDED: readonly NodeJS.Signals[] = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  'SIGQUIT',
  'SIGUSR1',
  'SIGUSR2',
  'SIGCONT',
  'SIGWINCH',
];
/** The terminal sends these to the child as well; twice would be once too often. */
const FROM_TERMINAL: ReadonlySet<string> = new Set(['SIGINT', 'SIGQUIT', 'SIGWINCH', 'SIGCONT']);

/** The child's exit status; a signal that ended it ends this process too. Throws `run.command-not-found`. */
export async function startInPlace(request: StartRequest): Promise<number> {
  const { command, args, env, cwd, conceal, stdout, stderr } = request;
  // A terminal stays a terminal for the child: what is shown there, a person asked for.
  const isPiped = (stream: NodeJS.WriteStream): boolean => conceal !== null && conceal.length > 0 && !stream.isTTY;
  const stdio: StdioOptions = ['inherit', isPiped(stdout) ? 'pipe' : 'inherit', isPiped(stderr) ? 'pipe' : 'inherit'];
  const child = spawn(command, args, { cwd, env: { ...env }, stdio, windowsHide: true });
  const ended = waitForEnd(child, command);
  const stopForwarding = forwardSignals(child);
  const streams = [
    [child.stdout, stdout],
    [child.stderr, stderr],
  ] as const;
  const piped = streams.map(([from, to]) =>
    // A reader that left is the child's to notice: its next write fails.
    from === null
      ? Promise.resolve()
      : pipeline(from, createMaskStream(conceal ?? []), to, { end: false }).catch(() => from.destroy()),
  );
  try {
    const { code, signal } = await ended;
    await Promise.all(piped);
    stopForwarding();
    if (signal === null) return code ?? 0;
    process.kill(process.pid, signal);
    return 128 + constants.signals[signal];
  } finally {
    stopForwarding();
  }
}

function waitForEnd(child: ChildProcess, command: string): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => {
      const why = hasSystemCode(cause, 'EACCES')
        ? 'may not be run'
        : hasSystemCode(cause, 'E2BIG')
          ? 'has too many arguments'
          : 'does not exist';
      reject(
        new KeywardError('run.command-not-found', `The command ${command} ${why}.`, { hint: 'Check the word behind --.', cause }),
      );
    });
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

function forwardSignals(child: ChildProcess): () => void {
  const listeners = FORWARDED.map((signal) => {
    const listener = (): void => {
      if (!(FROM_TERMINAL.has(signal) && process.stdin.isTTY)) child.kill(signal);
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => {
    for (const remove of listeners) remove();
  };
}
