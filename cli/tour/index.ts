/** The whole loop in front of the reader, on the real service, and nothing left behind. */
import { randomInt } from 'node:crypto';
import { chmod, mkdir, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { KeywardError } from '../../core/errors/index.ts';
import type { Style } from '../../core/text/index.ts';
import type { Invocation } from '../command.ts';
import { startService } from '../supervisor/index.ts';
import { styleFor, widthFor } from '../terminal.ts';
import { startCatcher } from './catcher.ts';
import { pushFindings, scanFolder } from './discover.ts';
import { createNarrator } from './narrator.ts';
import { fixFiles, previewFix, runAgent, showVault } from './secure.ts';
import { createShell } from './shell.ts';
import { TourFailure } from './tour.ts';
import type { Tour } from './tour.ts';
import { misuse, showTrail } from './watch.ts';
import { createWorkspace } from './workspace.ts';

/** Variables that would lead a command out of the tour's surroundings. */
const DROPPED = /^(KEYWARD_|DATABASE_URL$|REDIS_URL$|GIT_)/;

export async function runTour({ words, flags, cwd, env, stdout, stderr }: Invocation): Promise<number> {
  const own = words[0] === undefined ? null : await existingFolder(resolve(cwd, words[0]));
  const started = Date.now();
  const style = styleFor(stdout, flags.color, env);
  const narrator = createNarrator(stdout, style, widthFor(stdout));
  // Others may pass through: as root the database runs as a user of its own.
  const base = await mkdtemp(join(await realpath(tmpdir()), 'keyward-tour-'));
  await chmod(base, 0o711);
  const cleanUp: (() => Promise<unknown>)[] = [() => rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })];
  const interrupt = onInterrupt(cleanUp);
  try {
    const folder = own ?? join(base, 'shop');
    if (own === null) await mkdir(folder);
    const home = join(base, 'keyward');
    const surroundings = {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !DROPPED.test(name))),
      KEYWARD_HOME: home,
    };
    narrator.say(...introduction(own, style));
    const [service, workspace] = await Promise.all([
      startService({ env: surroundings, port: 0, demonstration: true }),
      own === null ? createWorkspace(folder, seedOf(env)) : null,
    ]);
    cleanUp.unshift(() => service.stop());
    const shell = createShell({
      cwd: folder,
      env: { ...surroundings, KEYWARD_URL: service.url },
      color: style.bold('x') !== 'x',
    });
    const tour: Tour = { narrator, shell, folder, outside: base, service, values: workspace?.values ?? [] };
    await (own === null ? walk(tour, cleanUp) : walkOwn(tour));
    return await farewell(tour, own, started, cleanUp);
  } catch (error) {
    if (!(error instanceof TourFailure)) throw error;
    stderr.write(`\n${style.red('The tour stopped here.')}\n${error.message}\n`);
    return 2;
  } finally {
    interrupt.forget();
    await drain(cleanUp);
  }
}

async function walk(tour: Tour, cleanUp: (() => Promise<unknown>)[]): Promise<void> {
  const catcher = await startCatcher();
  cleanUp.unshift(() => catcher.close());
  await scanFolder(tour);
  await pushFindings(tour);
  await showVault(tour);
  await fixFiles(tour);
  const token = await runAgent(tour);
  await misuse(tour, token, catcher);
  await showTrail(tour);
}

async function walkOwn(tour: Tour): Promise<void> {
  await scanFolder(tour);
  if (!(await pushFindings(tour))) return;
  await showVault(tour);
  await previewFix(tour);
  await showTrail(tour);
}

function introduction(own: string | null, style: Style): string[] {
  return own === null
    ? [
        `${style.bold('Keyward, the whole loop.')} A small project with freshly generated credentials and the real service (Postgres, queue, worker, API)`,
        'start in a temporary folder. The credentials open nothing.',
      ]
    : [
        `${style.bold('Keyward, the whole loop')} on ${own}. The service runs in a temporary folder; no file of yours changes,`,
        'and nothing leaves this machine.',
      ];
}

async function farewell(
  { narrator }: Tour,
  own: string | null,
  started: number,
  cleanUp: (() => Promise<unknown>)[],
): Promise<number> {
  narrator.chapter('The end');
  await drain(cleanUp);
  narrator.proven(
    `The service is stopped and everything the tour made is removed (${((Date.now() - started) / 1000).toFixed(0)} s in all).`,
  );
  narrator.say(
    own === null
      ? 'Next: `keyward tour PATH` on a repository of yours, or `keyward scan`.'
      : 'Next: `keyward up` for a service that stays.',
  );
  return 0;
}

async function drain(cleanUp: (() => Promise<unknown>)[]): Promise<void> {
  for (let step = cleanUp.shift(); step !== undefined; step = cleanUp.shift()) await step().catch(() => undefined);
}

function onInterrupt(cleanUp: (() => Promise<unknown>)[]): { forget(): void } {
  const stop = (): void => void drain(cleanUp).finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return {
    forget() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}

async function existingFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() === true) return realpath(path);
  throw new KeywardError('source.not-found', `${path} is not a folder.`, {
    hint: 'Name the root of a repository: keyward tour PATH.',
  });
}

/** Tests fix it, so that they know what must not be printed. */
function seedOf(env: Invocation['env']): number {
  const fixed = Number(env['KEYWARD_TOUR_SEED']);
  return Number.isInteger(fixed) && fixed > 0 ? fixed : randomInt(1, 2 ** 31);
}
