/** `work` and `serve`: one process of the service in the foreground, for several hosts behind one database and queue. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ERROR_CODES, KeywardError } from '../../core/errors/index.ts';
import type { ErrorCode } from '../../core/errors/index.ts';
import type { ServiceMessage } from '../../core/process/index.ts';

/** Exit status of the process; throws its error when it cannot start. */
export async function runSingle(
  name: 'worker' | 'api',
  env: Readonly<Record<string, string | undefined>>,
  onReady: (port: number | undefined) => void,
): Promise<number> {
  const script = fileURLToPath(new URL(`./${name}.mjs`, import.meta.url));
  const child = fork(script, [], { env: { ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: [] });
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return new Promise((resolve, reject) => {
    child.on('message', (message: ServiceMessage) => {
      if (message.type === 'ready') {
        onReady(message.port);
        return;
      }
      const code: ErrorCode = Object.hasOwn(ERROR_CODES, message.code) ? (message.code as ErrorCode) : 'service.unavailable';
      reject(new KeywardError(code, message.message, message.hint === null ? {} : { hint: message.hint }));
    });
    child.once('error', (cause) =>
      reject(new KeywardError('service.unavailable', `The ${name} process cannot be started.`, { cause })),
    );
    child.once('exit', (code) => resolve(code === 0 ? 0 : 2));
  });
}
