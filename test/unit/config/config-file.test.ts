import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONFIG_KEYS, loadConfig, parseConfig, parseSize } from '../../../core/config/index.ts';
import { KeywardError } from '../../../core/errors/index.ts';

const parse = (text: string) => parseConfig(text, '/r/.keyward.toml', '.keyward.toml');

async function failure(act: Promise<unknown>): Promise<KeywardError> {
  const error = await act.then(
    () => new Error('expected a failure'),
    (caught: unknown) => caught,
  );
  if (error instanceof KeywardError) return error;
  throw error;
}

describe('a configuration', () => {
  test('with every key', async () => {
    const config = await parse(`
[scan]
exclude = ["vendor/**"]
disabled-rules = ["generic.assignment"]
min-confidence = "high"
max-file-size = "10MB"
threads = 2
max-archive-depth = 0
max-archive-size = "1GB"
[hook]
min-confidence = "certain"
[push]
project = "shop"
`);
    expect(config).toMatchObject({
      path: '/r/.keyward.toml',
      scan: {
        exclude: ['vendor/**'],
        disabledRules: ['generic.assignment'],
        minConfidence: 'high',
        maxFileSize: 10_000_000,
        threads: 2,
        archives: { depth: 0, size: 1e9 },
      },
      hook: { minConfidence: 'certain' },
      push: { project: 'shop' },
    });
    expect(config.whereIs('scan.disabled-rules')).toBe('.keyward.toml:4');
  });

  test('the example of every key is accepted', async () => {
    for (const [key, { example }] of Object.entries(CONFIG_KEYS))
      expect((await parse(`${key} = ${example}`)).path).not.toBeNull();
  });

  test.each([
    ['[scn]\n', '.keyward.toml:1: there is no key "scn".', 'Did you mean "scan"?'],
    ['# c\n[scan]\n\nexlude = []\n', '.keyward.toml:4: there is no key "exlude" in [scan].', 'Did you mean "exclude"?'],
    [
      '[scan]\ndisabled_rules = []\n',
      '.keyward.toml:2: there is no key "disabled_rules" in [scan].',
      'Did you mean "disabled-rules"?',
    ],
    ['[scan]\nexclude = "x"\n', '.keyward.toml:2: "scan.exclude" must be a list of globs.', 'exclude = ["vendor/**"]'],
    ['[scan]\nexclude = [\n1]\n', '.keyward.toml:2: "scan.exclude" must be', 'As in'],
    [
      'scan.min-confidence = "sure"',
      '.keyward.toml:1: "scan.min-confidence" must be one of low, medium, high, certain.',
      'As in',
    ],
    ['scan = 3', '.keyward.toml:1: "scan" must be a table.', '[scan]'],
    ['[push]\nurl = "https://evil.example"\n', '.keyward.toml:2: there is no key "url" in [push].', 'It takes project.'],
    ['[[scan]]\n', '.keyward.toml:1: "scan" must be a table.', '[scan]'],
    ['[scan]\nexclude = ["a"\nthreads = 1\n', '.keyward.toml:3: is not valid TOML.', 'line before'],
    ['[scan]\nthreads = -1\n', '.keyward.toml:2: "scan.threads"', '4'],
    ['[scan]\n"__proto__" = 1\n', '.keyward.toml:2: there is no key "__proto__".', 'Remove it.'],
    ['[scan.__proto__]\nexclude = ["x"]\n', '"__proto__"', 'Remove it.'],
    ['scan = { __proto__ = { threads = 1 } }', '"__proto__"', 'Remove it.'],
    ['[scan]\nconstructor = 1\n', '"constructor"', 'It takes'],
  ])('a mistake names file, line, key and the nearest name: %j', async (text, message, hint) => {
    const error = await failure(parse(text));
    expect(error.code).toBe('config.invalid');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });

  test('an error never quotes a value of the file', async () => {
    const error = await failure(parse('[push]\nproject = ["canary-1234"]\n[x'));
    expect(error.message + (error.hint ?? '')).not.toContain('canary');
    expect((await failure(parse('[scan]\nmin-confidence = "canary-1234"'))).message).not.toContain('canary');
  });

  test('any text parses or is refused with config.invalid', async () => {
    const words = fc.constantFrom(
      '[scan]',
      '\n',
      'exclude',
      '=',
      '["a"]',
      '"',
      "'''",
      '{',
      '}',
      '.',
      '[[',
      ']]',
      'push',
      '1',
      '\u0000',
      '#',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        async (text) => {
          const error = await parse(text).catch((caught: unknown) => caught);
          return !(error instanceof Error) || (error instanceof KeywardError && error.code === 'config.invalid');
        },
      ),
    );
  });
});

describe('finding it', () => {
  let root = '';
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'keyward-config-'));
  });
  afterEach(async () => {
    await rm(root, { recursive: true, force: true });
  });
  const write = (path: string, text: string) => writeFile(join(root, path), text);

  test('upward to the root of the repository and no further', async () => {
    await mkdir(join(root, 'repo/.git'), { recursive: true });
    await mkdir(join(root, 'repo/a/b'), { recursive: true });
    await write('.keyward.toml', '[scan]\nthreads = 1\n');
    expect((await loadConfig(join(root, 'repo/a/b'))).path).toBeNull();
    await write('repo/.keyward.toml', '[scan]\nthreads = 2\n');
    expect((await loadConfig(join(root, 'repo/a/b'))).scan.threads).toBe(2);
  });

  test('outside a repository only beside what is scanned', async () => {
    await mkdir(join(root, 'a'));
    await write('.keyward.toml', '[scan]\nthreads = 1\n');
    expect((await loadConfig(join(root, 'a'))).path).toBeNull();
    expect((await loadConfig(root)).scan.threads).toBe(1);
  });

  test('a named file must exist', async () => {
    const error = await failure(loadConfig(root, { explicitPath: 'no.toml' }));
    expect(error.message).toBe('no.toml: does not exist.');
    await write('yes.toml', '[scan]\nthreads = 3\n');
    expect((await loadConfig(root, { explicitPath: 'yes.toml' })).scan.threads).toBe(3);
    await write('.keyward.toml', 'broken');
    expect((await loadConfig(root, { explicitPath: '/dev/null' })).path).toBeNull();
  });

  test('what is no readable text file is refused at once', async () => {
    await mkdir(join(root, '.keyward.toml'));
    expect((await failure(loadConfig(root))).message).toContain('is not a file');
    await rm(join(root, '.keyward.toml'), { recursive: true });
    await symlink('/dev/zero', join(root, '.keyward.toml'));
    expect((await failure(loadConfig(root))).message).toContain('is not a file');
    await rm(join(root, '.keyward.toml'));
    await writeFile(join(root, '.keyward.toml'), Buffer.from([0x61, 0xff, 0xfe]));
    expect((await failure(loadConfig(root))).message).toContain('is not UTF-8');
    await writeFile(join(root, '.keyward.toml'), Buffer.alloc(1024 * 1024 + 1, 35));
    expect((await failure(loadConfig(root))).message).toContain('larger than 1 MB');
  });

  test('a configuration of another tool stands in, betterleaks before gitleaks', async () => {
    await write('.gitleaks.toml', 'one');
    expect((await loadConfig(root)).foreign).toMatchObject({ text: 'one', path: join(root, '.gitleaks.toml'), root });
    await write('.betterleaks.toml', 'two');
    const config = await loadConfig(root);
    expect(config.foreign?.text).toBe('two');
    expect(config.notices).toEqual([expect.stringContaining('.gitleaks.toml is not read beside')]);
    expect(config.path).toBe(join(root, '.betterleaks.toml'));
    expect((await loadConfig(root, { explicitPath: join(root, '.gitleaks.toml') })).foreign?.text).toBe('one');
  });

  test('beside one of ours it is not read, and that is told', async () => {
    await write('.keyward.toml', '[scan]\nthreads = 1\n');
    await write('.gitleaks.toml', 'not toml at all [');
    const { foreign, notices } = await loadConfig(root);
    expect(foreign).toBeUndefined();
    expect(notices).toEqual([expect.stringMatching(/\.gitleaks\.toml is not read beside .*\.keyward\.toml/)]);
  });

  test.each(['"/etc/x.json"', '"../x.json"', '"a/../../x"'])('a baseline outside the repository is refused: %s', async (path) => {
    const error = await failure(parse(`scan.baselines = [${path}]`));
    expect(error.message).toContain('leads out of the repository');
  });
});

test.each([
  ['512', 512],
  ['300kB', 300_000],
  ['1.5 MB', 1_500_000],
  ['1GiB', 1_073_741_824],
  ['10 elephants', null],
  ['', null],
  ['-1', null],
  ['1e9', null],
])('the size %j is %j', (text, bytes) => {
  expect(parseSize(text)).toBe(bytes);
});

test.each([
  ['a dotted key', `${'a.'.repeat(200_000)}b = 1`],
  ['behind a quote in a comment', `# "\n${'a.'.repeat(200_000)}b = 1`],
  ['of quoted parts', `${'"a".'.repeat(200_000)}b = 1`],
  ['behind an escaped quote', `"\\"".${'a.'.repeat(200_000)}b = 1`],
  ['in an inline table', `scan = { ${'a.'.repeat(200_000)}b = 1 }`],
  ['of a table', `[${'a.'.repeat(200_000)}b]`],
])('a key of two hundred thousand parts costs no time: %s', { timeout: 3000 }, async (_, text) => {
  expect((await failure(parse(text))).message).toContain('more than 64 parts');
});

test('dots inside strings are no parts of a key', async () => {
  const globs = Array.from({ length: 200 }, (_, index) => `"a.b.c.d.${index}.js"`);
  expect((await parse(`[scan]\nexclude = [${globs.join(', ')}]`)).scan.exclude).toHaveLength(200);
});
