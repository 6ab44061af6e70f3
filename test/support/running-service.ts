/** A whole service by the built `keyward up`, in a temporary folder and on a free port, for end-to-end tests. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCli, startCli } from './cli.ts';
import type { CliOptions, CliResult } from './cli.ts';
import { createFolder } from './folder.ts';

export interface TestService {
  readonly home: string;
  readonly url: string;
  readonly adminToken: string;
  /** Environment that every command of this service needs. */
  readonly env: Readonly<Record<string, string>>;
  /** What `up` printed so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  /** A command beside the service. */
  run(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  /** A call with the administration token, or with another. */
  fetch(path: string, init?: RequestInit & { readonly token?: string | null }): Promise<Response>;
  stop(): Promise<CliResult>;
}

/** `env` reaches every process of the service. Whoever starts it calls `stop`, which also removes the folder unless `keep`. */
export async function startService(
  env: Readonly<Record<string, string>> = {},
  options: { readonly keep?: boolean } = {},
): Promise<TestService & { remove(): Promise<void> }> {
  const folder = await createFolder('service');
  const home = join(folder.path, 'home');
  await mkdir(home);
  const own = { KEYWARD_HOME: home, ...env };
  const up = startCli(['up', '--port', '0'], { cwd: folder.path, env: own });
  const url = await waitUntil(async () => {
    if (up.child.exitCode !== null) throw new Error(`up ended:\n${up.output().stdout}${up.output().stderr}`);
    const state = await readFile(join(home, 'run/state.json'), 'utf8').catch(() => '{}');
    const found = /"url":\s*"([^"]+)"/.exec(state)?.[1];
    if (found === undefined) return null;
    const ready = await fetch(`${found}/readyz`).catch(() => null);
    return ready?.ok === true ? found : null;
  }).catch(async (error: unknown) => {
    await up.stop('SIGTERM');
    await folder.remove();
    throw error;
  });
  const adminToken = (await readFile(join(home, 'admin-token'), 'utf8')).trim();
  return {
    home,
    url,
    adminToken,
    env: { KEYWARD_HOME: home },
    output: () => up.output(),
    run: (args, more = {}) => runCli(args, { cwd: folder.path, ...more, env: { KEYWARD_HOME: home, ...more.env } }),
    fetch: (path, { token = adminToken, ...init } = {}) => {
      const headers = new Headers(init.headers);
      if (token !== null) headers.set('authorization', `Bearer ${token}`);
      return fetch(`${url}${path}`, { ...init, headers });
    },
    async stop() {
      const result = await up.stop();
      if (options.keep !== true) await folder.remove();
      return result;
    },
    remove: () => folder.remove(),
  };
}

/** Asks until the answer is neither null nor false. */
export async function waitUntil<T>(ask: () => Promise<T | null | false>, timeoutMs = 60_000, everyMs = 100): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`nothing came of it in ${timeoutMs} ms`);
    await sleep(everyMs);
  }
}
