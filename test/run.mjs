// `npm test`: brings what the tests need, builds, then runs every static check and every test. Streams what it does; the
// last line says `N passed, N failed`. `--all` adds the slow runs (more property runs, the kill rounds).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tally } from './support/tally.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = process.argv.includes('--all');
const env = { ...process.env, ...(all ? { SLOW: '1', KILL_ROUNDS: process.env.KILL_ROUNDS ?? '50' } : {}) };
const total = { passed: 0, failed: 0, skipped: 0 };
const faults = [];

/** Runs a program with its output streamed; returns its exit status, null when it could not run. */
function run(command, args, extra = {}) {
  return spawnSync(command, args, { cwd: root, env: { ...env, ...extra }, stdio: ['ignore', 'inherit', 'inherit'] }).status;
}

function heading(text) {
  console.log(`\n== ${text}`);
}

/** One static check counts as one test. */
function check(name, command, args) {
  heading(name);
  const start = Date.now();
  const passed = run(command, args) === 0;
  console.log(`${passed ? 'passed' : 'FAILED'}: ${name} (${seconds(start)})`);
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) faults.push(name);
  return passed;
}

function tests(project) {
  heading(`${project} tests`);
  const folder = mkdtempSync(join(tmpdir(), 'keyward-run-'));
  const file = join(folder, 'report.json');
  const start = Date.now();
  try {
    const status = run(bin('vitest'), [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const counts = tally(readReport(file), status);
    for (const key of ['passed', 'failed', 'skipped']) total[key] += counts[key];
    for (const note of counts.notes) console.log(`FAILED: ${project}: ${note}`);
    if (counts.failed > 0) faults.push(`${project} tests (${counts.failed})`);
    console.log(`${project}: ${counts.passed} passed, ${counts.failed} failed (${seconds(start)})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

function has(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs a missing program as root on Debian; elsewhere says in one line what is missing. */
function need(command, aptPackage) {
  if (has(command)) return true;
  if (process.getuid?.() === 0 && has('apt-get')) {
    heading(`installing ${aptPackage}`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', aptPackage], quiet) === 0;
    if (install() || (run('apt-get', ['update', '-q'], quiet) === 0 && install())) return has(command);
  }
  console.log(`${command} is missing: install it with apt-get install ${aptPackage}`);
  return false;
}

function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

function finish() {
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped${all ? '' : ' (slow ones run with npm run test:all)'}`);
  if (faults.length > 0) console.log(`\nFailed: ${faults.join(', ')}`);
  if (total.passed === 0 && total.failed === 0) total.failed = 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

const begin = Date.now();
if (!need('git', 'git') || !need('redis-server', 'redis-server')) {
  total.failed += 1;
} else if (check('build', process.execPath, ['build.mjs'])) {
  check('format', bin('oxfmt'), ['--check']);
  check('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']);
  check('types', bin('tsc'), ['--noEmit']);
  check('unused code', bin('knip'), []);
  for (const project of ['unit', 'service', 'e2e']) tests(project);
  console.log(`\n${seconds(begin)} in all`);
}
finish();
