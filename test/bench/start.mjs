// Measures starting up and the pre-commit case against the floor of `node -e 0` and, where its program is given, against
// gitleaks: all in alternation, as medians of ratios round by round. `--many` builds a copy of the
// project with four times the rules and measures that beside the build as it is. Method: test/bench/README.md.
//
//   node test/bench/start.mjs [ROUNDS] [--repository GIT] [--gitleaks PROGRAM] [--many] [--save]
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, hostname, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repository: { type: 'string' },
    gitleaks: { type: 'string' },
    many: { type: 'boolean', default: false },
    save: { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, process.env.KEYWARD_DIST ?? 'dist', 'keyward.js');
const rounds = Number(positionals[0] ?? 15);
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

const folder = mkdtempSync(join(tmpdir(), 'keyward-bench-'));
const one = join(folder, 'one');
const staged = join(folder, 'staged');
/** Where reports go: never a device, which some programs replace by a file. */
const report = join(folder, 'report.json');

/** Ordinary lines: the usual commit has nothing to find. */
function lines(bytes, seed) {
  let text = '';
  for (let i = 0; text.length < bytes; i++) text += `export const value${seed}_${i} = compute(${i * seed}, 'name');\n`;
  return text;
}

function prepare() {
  mkdirSync(one);
  writeFileSync(join(one, 'a.js'), lines(1000, 1));
  const git = (...args) => execFileSync('git', args, { cwd: staged, stdio: 'ignore' });
  if (values.repository === undefined) {
    // As many files as git's own repository has.
    for (let i = 0; i < 4600; i++) {
      const inner = join(staged, `dir-${i % 40}`, `part-${i % 7}`);
      mkdirSync(inner, { recursive: true });
      writeFileSync(join(inner, `file-${i}.c`), `int value_${i};\n`);
    }
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-q', '-m', 'all');
  } else execFileSync('git', ['clone', '-q', '--shared', values.repository, staged], { stdio: 'ignore' });
  mkdirSync(join(staged, 'bench-new'));
  for (let i = 0; i < 10; i++) writeFileSync(join(staged, 'bench-new', `file-${i}.ts`), lines(10_000, i + 2));
  git('add', 'bench-new');
}

/** A build of a copy in which every rule stands four times, with keywords and prefixes of its own. */
function buildMany() {
  const copy = join(folder, 'many');
  const left = new Set(['node_modules', '.git', 'dist', 'test']);
  cpSync(root, copy, { recursive: true, filter: (path) => !left.has(path.slice(root.length).split('/')[0]) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const catalog = join(copy, 'rules/catalog');
  for (const subject of readdirSync(catalog, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const name of readdirSync(join(catalog, subject.name))) {
      const key = name.replace(/\.ts$/, '');
      for (let i = 1; i < 4; i++) {
        // The same patterns in front of which a letter of each copy stands.
        writeFileSync(
          join(catalog, subject.name, `${key}-copy-${i}.ts`),
          `import { provider as original } from './${name}';
import type { Provider } from '../../rule.ts';

const mark = 'q${i}z';
export const provider: Provider = {
  ...original,
  id: \`\${original.id}-copy-${i}\`,
  rules: original.rules.map((rule) => ({
    ...rule,
    id: rule.id.replace('.', '-copy-${i}.'),
    pattern: new RegExp(\`\${mark}(?:\${rule.pattern.source})\`, rule.pattern.flags),
    keywords: [mark],
  })),
};
`,
        );
      }
    }
  }
  execFileSync(process.execPath, ['build.mjs'], {
    cwd: copy,
    env: { ...env, KEYWARD_DIST: 'dist' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return join(copy, 'dist/keyward.js');
}

prepare();
const output = ['--format', 'json', '--output', report];
const gitleaks = ['--no-banner', '--exit-code', '0', '-f', 'json', '-r', report];
const node = process.execPath;
/** By subject: what runs, each beside the floor. */
const subjects = {
  'one file of 1 KB': { cwd: folder, ours: ['scan', one, ...output], peer: ['dir', one, ...gitleaks] },
  'ten staged files of 10 KB': {
    cwd: staged,
    ours: ['scan', '--staged', ...output],
    peer: ['git', '--pre-commit', '--staged', ...gitleaks, '.'],
  },
  version: { cwd: folder, ours: ['version'] },
};
const many = values.many ? buildMany() : undefined;
const times = {};
for (const [subject, { cwd, ours, peer }] of Object.entries(subjects)) {
  const runs = {
    'node -e 0': [node, ['-e', '0']],
    keyward: [node, [cli, ...ours]],
    ...(many === undefined ? {} : { 'four times the rules': [node, [many, ...ours]] }),
    ...(values.gitleaks === undefined || peer === undefined ? {} : { gitleaks: [values.gitleaks, peer] }),
  };
  const own = (times[subject] = Object.fromEntries(Object.keys(runs).map((name) => [name, []])));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [program, args]] of Object.entries(runs)) {
      const begin = performance.now();
      const { status } = spawnSync(program, args, { cwd, env, stdio: 'ignore' });
      const milliseconds = performance.now() - begin;
      if (status !== 0) throw new Error(`${name} ended with status ${status} on ${subject}`);
      // The first round warms the caches.
      if (round > 0) own[name].push(Number(milliseconds.toFixed(2)));
    }
  }
  const to = (name, other) => median(own[name].map((value, round) => value / own[other][round])).toFixed(2);
  console.log(subject);
  for (const name of Object.keys(runs)) {
    const ratios = [
      `${to(name, 'node -e 0')} x node -e 0`,
      ...('gitleaks' in runs ? [`${to(name, 'gitleaks')} x gitleaks`] : []),
    ];
    console.log(`  ${name.padEnd(20)} ${median(own[name]).toFixed(1).padStart(7)} ms  ${ratios.join('  ')}`);
  }
}
rmSync(folder, { recursive: true, force: true });

function median(list) {
  return list.toSorted((a, b) => a - b)[list.length >> 1];
}

const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), kernel: release(), node: process.version };
if (values.save) {
  const file = join(root, 'test/bench/results', `${new Date().toISOString().slice(0, 10)}-start-${hostname()}.json`);
  writeFileSync(file, `${JSON.stringify({ machine, rounds, unit: 'ms', times }, null, 2)}\n`);
  console.log(file);
}
