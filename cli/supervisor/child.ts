/** One service process: started, watched, and started again with growing pauses when it dies. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ERROR_CODES, KeywardError } from '../../core/errors/index.ts';
import type { ErrorCode } from '../../core/errors/index.ts';
import type { ServiceMessage } from '../../core/process/index.ts';

export interface ChildSettings {
  readonly name: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  /** Its standard output and error; its own log is elsewhere. */
  readonly log: string;
  onRestart?(name: string, reason: string): void;
  onReady?(port: number | undefined): void;
}

export interface Child {
  readonly name: string;
  pid(): number | null;
  /** Port it listens on, once ready. */
  port(): number | undefined;
  /** Its end is wanted from now on, whoever brings it about. */
  letGo(): void;
  stop(): Promise<void>;
}

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;
/** Whoever lived this long starts again without a pause. */
const STEADY = 20_000;
const START_LIMIT = 60_000;
const STOP_LIMIT = 28_000;

/** Resolves when the process is ready for the first time; throws its error when it cannot start at all. */
export async function startChild(settings: ChildSettings): Promise<Child> {
  let current: ChildProcess | null = null;
  let port: number | undefined;
  const state = { stopping: false };
  let pause = FIRST_PAUSE;

  const launch = async (): Promise<void> => {
    const started = await forkOnce(settings, port);
    current = started.child;
    port = started.port ?? port;
    settings.onReady?.(port);
    const since = Date.now();
    started.child.once('exit', (code, signal) => {
      current = null;
      if (state.stopping) return;
      pause = Date.now() - since > STEADY ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
      void again(signal ?? `exit status ${code ?? 0}`);
    });
  };
  const again = async (why: string): Promise<void> => {
    for (let reason = why; !state.stopping;) {
      // A signal to the whole group ends the child before the supervisor has said that it stops.
      await sleep(pause);
      if (state.stopping) return;
      settings.onRestart?.(settings.name, reason);
      try {
        await launch();
        return;
      } catch (error) {
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        reason = error instanceof KeywardError ? error.code : 'does not start';
      }
    }
  };

  await launch();
  return {
    name: settings.name,
    pid: () => current?.pid ?? null,
    port: () => port,
    letGo() {
      state.stopping = true;
    },
    async stop() {
      state.stopping = true;
      const child = current;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
      });
      child.kill('SIGTERM');
      await Promise.race([gone, sleep(STOP_LIMIT, undefined, { ref: false })]);
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await gone;
    },
  };
}

async function forkOnce(
  { script, env, log, name }: ChildSettings,
  port: number | undefined,
): Promise<{ child: ChildProcess; port: number | undefined }> {
  const output = await open(log, 'a', 0o600);
  try {
    const child = fork(script, [], {
      env: port === undefined ? env : { ...env, KEYWARD_PORT: String(port) },
      stdio: ['ignore', output.fd, output.fd, 'ipc'],
      execArgv: [],
    });
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new KeywardError('service.unavailable', `The ${name} process does not become ready.`, { hint: `See ${log}.` }));
      }, START_LIMIT);
      child.on('message', (message: ServiceMessage) => {
        clearTimeout(timer);
        if (message.type === 'ready') resolve({ child, port: message.port });
        else
          reject(new KeywardError(knownCode(message.code), message.message, message.hint === null ? {} : { hint: message.hint }));
      });
      child.once('error', (cause) => {
        clearTimeout(timer);
        reject(new KeywardError('service.unavailable', `The ${name} process cannot be started.`, { hint: `See ${log}.`, cause }));
      });
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        reject(
          new KeywardError(
            'service.unavailable',
            `The ${name} process ended at once (${signal ?? `exit status ${code ?? 0}`}).`,
            { hint: `See ${log}.` },
          ),
        );
      });
    });
  } finally {
    await output.close();
  }
}

function knownCode(code: string): ErrorCode {
  return Object.hasOwn(ERROR_CODES, code) ? (code as ErrorCode) : 'service.unavailable';
}
