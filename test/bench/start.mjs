// Measures starting up and the pre-commit case against the floor of `node -e 0`, in alternation, and writes the raw times
// to test/bench/results. Method: test/bench/README.md.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, hostname, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, process.env.KEYWARD_DIST ?? 'dist', 'keyward.js');
const rounds = Number(process.argv[2] ?? 15);
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

const folder = mkdtempSync(join(tmpdir(), 'keyward-bench-'));
const git = (...args) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
git('init', '-q');
for (let i = 0; i < 10; i++) {
  // Ten files of about 10 KB of ordinary lines: the usual commit has nothing to find.
  writeFileSync(
    join(folder, `file-${i}.ts`),
    Array.from({ length: 256 }, (_, n) => `export const value${i}_${n} = ${n * i};\n`).join(''),
  );
}
git('add', '.');

const cases = {
  'node -e 0': ['-e', '0'],
  version: [cli, 'version'],
  'scan --staged': [cli, 'scan', '--staged', '--format', 'json', '--output', '/dev/null'],
};
const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round <= rounds; round++) {
  for (const [name, args] of Object.entries(cases)) {
    const begin = performance.now();
    const { status } = spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
    const milliseconds = performance.now() - begin;
    if (status !== 0) throw new Error(`${name} ended with status ${status}`);
    // The first round warms the caches.
    if (round > 0) times[name].push(Number(milliseconds.toFixed(2)));
  }
}
rmSync(folder, { recursive: true, force: true });

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const floor = median(times['node -e 0']);
for (const [name, list] of Object.entries(times)) {
  console.log(`${name.padEnd(16)} ${median(list).toFixed(1).padStart(7)} ms  ${(median(list) / floor).toFixed(2)} x node -e 0`);
}
const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), kernel: release(), node: process.version };
const file = join(root, 'test/bench/results', `${new Date().toISOString().slice(0, 10)}-start-${hostname()}.json`);
if (process.argv.includes('--save')) {
  writeFileSync(file, `${JSON.stringify({ machine, rounds, unit: 'ms', times }, null, 2)}\n`);
  console.log(file);
}
