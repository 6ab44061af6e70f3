/**
 * One run as a process: its streams, its exit status, and that nothing ends in a stack trace. A stream is made when it is first
 * asked for: making all three costs more than scanning a file.
 */
import type { Catalog } from './catalog.ts';
import type { Surroundings } from './command.ts';
import { openPlainStream } from './plain-stream.ts';
import { fail, run } from './run.ts';

/** `plain` where the command writes text and nothing else to its streams. */
export function runProcess(args: readonly string[], catalog: Catalog, { plain }: { readonly plain: boolean }): void {
  let readerLeft = false;
  const onError = (error: NodeJS.ErrnoException, isStderr: boolean): void => {
    // The reader left (`| head`): nobody is there to be told. What was decided before stands; an unfinished run is no clean one.
    if (readerLeft) return;
    // A command that listens for signals has a service to stop and a folder to remove first.
    if (error.code === 'EPIPE' && process.listenerCount('SIGTERM') > 0) {
      readerLeft = true;
      process.emit('SIGTERM', 'SIGTERM');
      return;
    }
    if (error.code === 'EPIPE' || isStderr) process.exit(process.exitCode ?? 2);
    process.exit(fail(error, around));
  };
  const open = (file: 1 | 2): NodeJS.WriteStream => {
    const whole = (): NodeJS.WriteStream =>
      (file === 1 ? process.stdout : process.stderr).on('error', (error) => onError(error, file === 2));
    const quick = plain ? openPlainStream(file, whole, (error) => onError(error, file === 2)) : null;
    return quick ?? whole();
  };
  let stdout: NodeJS.WriteStream | undefined;
  let stderr: NodeJS.WriteStream | undefined;
  const around: Surroundings = {
    args,
    env: process.env,
    cwd: process.cwd(),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return (stdout ??= open(1));
    },
    get stderr() {
      return (stderr ??= open(2));
    },
  };
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error: unknown) => process.exit(fail(error, around)));
  }
  // Until a run has ended well, none has: a program that stops in the middle is no clean scan.
  process.exitCode = 2;
  void run(around, catalog).then((status) => (process.exitCode = status));
}
