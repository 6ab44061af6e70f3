// The command beside other scanners and the floors, in turn: wall time, processor time and peak memory, as ratios round by round.
//   node test/bench/compare.mjs tree|history|staged TARGET [--peers FOLDER] [--only NAME,NAME] [--rounds 5] [--cap 120] [--save]
// FOLDER holds the peers' executables by their names; those that are there are run. Needs GNU time as /usr/bin/time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, hostname, release, tmpdir, totalmem } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const KINDS = ['tree', 'history', 'staged'];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    only: { type: 'string' },
    cli: { type: 'string', default: fileURLToPath(new URL('../../dist/keyward.js', import.meta.url)) },
    rounds: { type: 'string', default: '5' },
    cap: { type: 'string', default: '120' },
    save: { type: 'boolean' },
  },
});
const [kind, given] = positionals;
if (!KINDS.includes(kind) || given === undefined) {
  console.error(
    `usage: compare.mjs ${KINDS.join('|')} TARGET [--peers FOLDER] [--only NAME,NAME] [--rounds 5] [--cap 120] [--save]`,
  );
  process.exit(2);
}
const target = resolve(given);
const scratch = mkdtempSync(join(tmpdir(), 'keyward-compare-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const report = join(scratch, 'report');
const costs = join(scratch, 'costs');

// Checks against live services and for updates are off; betterleaks gets as many workers as there are cores, which is its best.
const shared = ['--no-banner', '--exit-code', '0', '-f', 'json', '-r', report];
const quiet = ['--no-validate', '--no-update-check', '--no-dedup', '--format', 'json', '-o', report];
const peers = {
  gitleaks: {
    tree: ['dir', target, ...shared],
    history: ['git', target, ...shared],
    staged: ['git', '--pre-commit', '--staged', ...shared, '.'],
  },
  betterleaks: {
    tree: ['dir', target, ...shared],
    history: ['git', target, '--git-workers', String(cpus().length), ...shared],
    staged: ['git', '--pre-commit', '--staged', ...shared, '.'],
  },
  kingfisher: {
    tree: ['scan', target, ...quiet],
    history: ['scan', target, ...quiet],
    staged: ['scan', '.', '--staged', ...quiet],
  },
};
const ours = { tree: [target], history: ['--git', target], staged: ['--staged'] };
const everything = ['--batch-all-objects', '--batch', '--buffer', '--unordered'];
const floors = {
  tree: [],
  history: [['git cat-file', ['git', '-C', target, 'cat-file', ...everything]]],
  staged: [['node -e 0', [process.execPath, '-e', '0']]],
};

const commands = new Map([
  ['keyward', [process.execPath, values.cli, 'scan', ...ours[kind], '--format', 'json', '--output', report]],
  ...Object.entries(peers).flatMap(([name, lines]) => {
    const file = values.peers === undefined ? '' : resolve(values.peers, name);
    const isAsked = values.only === undefined || values.only.split(',').includes(name);
    return existsSync(file) && isAsked ? [[name, [file, ...lines[kind]]]] : [];
  }),
  ...floors[kind],
]);

const home = join(scratch, 'home');
const env = { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), KEYWARD_HOME: join(home, 'keyward') };
delete env.NODE_EXTRA_CA_CERTS;
delete env.NODE_OPTIONS;
mkdirSync(home);

/** Compiled code stays, as the peers' compiled rules do. */
function forgetHistories() {
  const cache = join(env.KEYWARD_HOME, 'cache');
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) if (name.endsWith('.json')) rmSync(join(cache, name));
}

/** One whole process. */
function measure(name) {
  forgetHistories();
  rmSync(report, { force: true });
  const args = ['-o', costs, '-f', '%U %S %M', 'timeout', values.cap, ...commands.get(name)];
  const begin = performance.now();
  const { status } = spawnSync('/usr/bin/time', args, { cwd: kind === 'staged' ? target : scratch, env, stdio: 'ignore' });
  const wall = (performance.now() - begin) / 1000;
  const [user, system, peak] = readFileSync(costs, 'utf8').trim().split('\n').pop().split(' ').map(Number);
  return { status, wall, cpu: user + system, mebibytes: peak / 1024, findings: countFindings() };
}

/** An array of findings, or an object that holds one. */
function countFindings() {
  const text = existsSync(report) ? readFileSync(report, 'utf8').trim() : '';
  if (text === '') return null;
  const read = JSON.parse(text);
  return (Array.isArray(read) ? read : (read?.findings ?? [])).length;
}

const runs = new Map([...commands.keys()].map((name) => [name, []]));
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [name, list] of runs) {
    const run = measure(name);
    // 124 is what `timeout` says; the first round warms the caches.
    if (run.status === 124) {
      console.log(`${name}: over ${values.cap} s`);
      runs.delete(name);
    } else if (round > 0) list.push(run);
  }
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const mine = runs.get('keyward') ?? [];
console.log(`\n${kind} ${basename(target)}, ${values.rounds} rounds\n`);
console.log('| | wall s | processor s | peak MiB | findings | ours / it, wall | processor |\n|---|---|---|---|---|---|---|');
for (const [name, list] of runs) {
  const of = (key) => median(list.map((run) => run[key]));
  const ratio = (key) => median(mine.map((run, i) => run[key] / Math.max(list[i][key], 0.005))).toFixed(2);
  const ratios = name === 'keyward' || mine.length === 0 ? [' ', ' '] : [ratio('wall'), ratio('cpu')];
  const peak = Math.max(...list.map(({ mebibytes }) => mebibytes)).toFixed(0);
  const cells = [name, of('wall').toFixed(3), of('cpu').toFixed(2), peak, list[0]?.findings ?? '', ...ratios];
  console.log(`| ${cells.join(' | ')} |`);
}
if (values.save) {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), kernel: release(), node: process.version };
  const name = `${new Date().toISOString().slice(0, 10)}-${kind}-${basename(target)}-${hostname()}.json`;
  const file = fileURLToPath(new URL(`results/${name}`, import.meta.url));
  writeFileSync(
    file,
    `${JSON.stringify({ machine, kind, target: basename(target), runs: Object.fromEntries(runs) }, null, 2)}\n`,
  );
  console.log(file);
}
