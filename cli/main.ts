#!/usr/bin/env node
/** The `keyward` command. Hands the process to `run` and sees to it that nothing ends in a stack trace. */
import { fail, run } from './run.ts';

const around = {
  args: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
};

let readerLeft = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader left (`| head`): nobody is there to be told. What was decided before stands; an unfinished run is no clean one.
    if (readerLeft) return;
    // A command that listens for signals has a service to stop and a folder to remove first.
    if (error.code === 'EPIPE' && process.listenerCount('SIGTERM') > 0) {
      readerLeft = true;
      process.emit('SIGTERM', 'SIGTERM');
      return;
    }
    if (error.code === 'EPIPE' || stream === process.stderr) process.exit(process.exitCode ?? 2);
    process.exit(fail(error, around));
  });
}
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: unknown) => process.exit(fail(error, around)));
}

process.exitCode = await run(around);
