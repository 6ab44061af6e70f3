/** Runs Keyward's own command in the tour's surroundings, as the reader would in a terminal. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface ShellSettings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly color: boolean;
}

export interface ShellResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Shell {
  run(
    args: readonly string[],
    options?: { readonly input?: string; readonly env?: Readonly<Record<string, string>> },
  ): Promise<ShellResult>;
  /** Starts a command that stays, as `up`. */
  start(args: readonly string[]): RunningCommand;
}

export interface RunningCommand {
  /** Resolves with the first match in its output; rejects with the output when the command ends before. */
  waitFor(pattern: RegExp, timeoutMs: number): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

export function createShell({ cwd, env, color }: ShellSettings): Shell {
  const program = process.argv[1] ?? '';
  const spawnCommand = (args: readonly string[], extra: Readonly<Record<string, string>> = {}) =>
    spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...env, ...extra, ...(color ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  return {
    async run(args, { input = '', env: extra } = {}) {
      const child = spawnCommand(args, extra);
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
      const [status] = (await once(child, 'close')) as [number | null];
      return { status, stdout, stderr };
    },
    start(args) {
      const child = spawnCommand(args);
      let output = '';
      let ended = false;
      const collect = (text: string): void => void (output += text);
      child.stdout.setEncoding('utf8').on('data', collect);
      child.stderr.setEncoding('utf8').on('data', collect);
      child.stdin.on('error', () => undefined);
      child.on('close', () => (ended = true));
      return {
        async waitFor(pattern, timeoutMs) {
          const end = Date.now() + timeoutMs;
          for (;;) {
            const match = pattern.exec(output);
            if (match) return match;
            if (ended || Date.now() > end) throw new Error(output);
            await new Promise((done) => setTimeout(done, 40));
          }
        },
        async stop() {
          if (ended) return;
          child.kill('SIGTERM');
          const closed = once(child, 'close');
          const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
          await closed;
          clearTimeout(timer);
        },
      };
    },
  };
}
