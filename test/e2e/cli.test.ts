/** The command line as a person and a script meet it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createGenerator } from '../../rules/index.ts';
import { cleanEnvironment, CLI, DIST, runCli, startCli } from '../support/cli.ts';
import { withFolder } from '../support/folder.ts';
import { createRepository } from '../support/repository.ts';

/** A line that the Stripe rule certainly takes for a live key. */
const leak = (seed: number): { line: string; value: string } => {
  const value = `sk_live_${createGenerator(seed).chars('alnum', 32)}`;
  return { line: `STRIPE_SECRET_KEY=${value}\n`, value };
};

describe('words and flags', () => {
  test('--version and help', async () => {
    const { version } = JSON.parse(await readFile(join(DIST, '../package.json'), 'utf8')) as { version: string };
    expect(await runCli(['--version'])).toEqual({ status: 0, stdout: `keyward ${version}\n`, stderr: '' });
    const help = await runCli(['help']);
    expect(help).toMatchObject({ status: 0, stderr: '' });
    expect(help.stdout).toMatch(/^ {2}scan +Find credentials/m);
    expect((await runCli(['scan', '--help'])).stdout).toBe((await runCli(['help', 'scan'])).stdout);
  });

  test.each([['up'], ['version'], ['work'], ['undo', '--list=x']])(
    '%s takes no word that it would pass over',
    async (...args) => {
      const extra = args.length > 1 ? args : [...args, 'everything'];
      const { status, stderr } = await runCli(extra);
      expect(status).toBe(2);
      expect(stderr).toMatch(/takes no (?:"everything"|value)/);
      expect(stderr).toContain('usage.invalid');
    },
  );

  test('a pattern without five fields is no schedule', async () => {
    const { status, stderr } = await runCli(['schedule', 'add', 'shop', '--cron', '0 3']);
    expect([status, stderr.includes('five fields')]).toEqual([2, true]);
  });

  test('an export that is not there is no broken trail', async () => {
    for (const file of ['nowhere.ndjson', '.']) {
      const { status, stderr } = await runCli(['audit', 'verify', file]);
      expect(status).toBe(2);
      expect(stderr).toContain(`${file} cannot be read.`);
      expect(stderr).toContain('source.unreadable');
    }
  });

  test('every command explains itself', async () => {
    const { stdout } = await runCli(['help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(6);
    const answers = await Promise.all(names.map((name) => runCli(['help', name])));
    for (const [i, { status, stdout: text }] of answers.entries()) {
      expect(status).toBe(0);
      expect(text).toContain(`keyward ${names[i] ?? ''}: `);
    }
  });

  test.each([
    [[], 2, 'Usage: keyward COMMAND'],
    [['scna'], 2, 'Did you mean "keyward scan"?'],
    [['scan', '--formt', 'json'], 2, 'Did you mean --format?'],
    [['scan', '--format', 'sraif'], 2, 'Did you mean --format sarif?'],
    [['scan', '--range', 'A..B'], 2, '--range needs --git.'],
    [['scan', '--git', '--staged'], 2, 'do not go together'],
    [['scan', '-', 'x'], 2, 'stands alone'],
    [['scan', '--max-file-size', 'huge'], 2, 'as 10MB'],
    [['scan', '/no/such/path'], 2, 'source.not-found'],
    [['scan', '--show-secrets'], 2, '--show-secrets is refused'],
    [['scan', '--output', '/no/such/folder/x'], 2, 'its folder does not exist'],
    [['rules', 'show', 'stripe.secret-kay'], 2, 'Did you mean "stripe.secret-key"?'],
    [['hook', 'instal'], 2, 'Did you mean "keyward hook install"?'],
  ])('%j fails with a hint and without a stack trace', async (args, status, text) => {
    const result = await runCli(args);
    expect(result.status).toBe(status);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(text);
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });

  test('with --format json a failure is JSON as well', async () => {
    const { status, stdout, stderr } = await runCli(['scan', '/no/such/path', '--format', 'json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'source.not-found', docs: 'docs/errors.md#sourcenot-found' } });
  });
});

describe('exit status of a scan', () => {
  test('0 clean, 1 findings; a cap that the user set does not count', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'clean.txt'), 'nothing here\n');
      expect((await runCli(['scan'], { cwd: folder })).status).toBe(0);
      const { line, value } = leak(1);
      await writeFile(join(folder, '.env'), line);
      const found = await runCli(['scan'], { cwd: folder });
      expect(found.status).toBe(1);
      expect(found.stdout + found.stderr).not.toContain(value.slice(8));
      const capped = await runCli(['scan', '--max-file-size', '10'], { cwd: folder });
      expect(capped).toMatchObject({ status: 0 });
      expect(capped.stdout).toContain('Over your own limit: ');
    }));

  test('--min-confidence and the configuration decide what counts; flags beat the file', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'a.env'), leak(2).line);
      await writeFile(join(folder, '.keyward.toml'), '[scan]\nexclude = ["*.env"]\n');
      expect((await runCli(['scan', folder])).status).toBe(0);
      await writeFile(join(folder, '.keyward.toml'), '[scan]\ndisabled-rules = ["stripe.secret-kye"]\n');
      const slip = await runCli(['scan', folder]);
      expect(slip.status).toBe(2);
      expect(slip.stderr).toContain('.keyward.toml:2: there is no rule "stripe.secret-kye".');
      expect(slip.stderr).toContain('Did you mean "stripe.secret-key"?');
    }));

  test('a fault in the configuration names file, line, key and the nearest name', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, '.keyward.toml'), '\n[scan]\nexlude = []\n');
      const { status, stderr } = await runCli(['scan'], { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toBe(
        'error: .keyward.toml:3: there is no key "exlude" in [scan].\n  hint: Did you mean "exclude"?\n  code: config.invalid (docs/errors.md#configinvalid)\n',
      );
    }));
});

test('2 when something could not be scanned, and 2 wins over 1', () => {
  const repository = createRepository();
  try {
    repository.write('.env', leak(6).line);
    repository.write('lost.txt', 'about to be lost\n');
    repository.commit();
    const lost = repository.git('rev-parse', 'HEAD:lost.txt');
    rmSync(join(repository.path, '.git/objects', lost.slice(0, 2), lost.slice(2)));
    const args = ['scan', '--git', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: repository.path,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { findings: 1, skipped: 1, complete: false } });
    expect(stderr).toContain('! Incomplete: 1 place not scanned');
    const allowed = spawnSync(process.execPath, [CLI, ...args, '--allow-partial'], {
      cwd: repository.path,
      env: cleanEnvironment(),
    });
    expect(allowed.status).toBe(1);
  } finally {
    repository.remove();
  }
});

describe('output', () => {
  test('a reader that leaves is no failure worth words', () =>
    withFolder(async (folder) => {
      for (let i = 0; i < 400; i++) await writeFile(join(folder, `${i}.env`), leak(i).line);
      const child = spawn(process.execPath, [CLI, 'scan', '--threads', '0'], {
        cwd: folder,
        env: cleanEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdout.destroy();
      await once(child, 'close');
      expect(stderr).toBe('');
    }));

  test('a full device is a failure with a code', () => {
    const { status, stderr } = spawnSync('/bin/sh', ['-c', `"$0" "$1" rules > /dev/full`, process.execPath, CLI], {
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('code: output.unwritable');
  });

  test('--output holds the report, the outcome is told on standard error unless --quiet', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, '.env'), leak(3).line);
      const result = await runCli(['scan', '--format', 'json', '--output', 'report.json'], { cwd: folder });
      expect(result).toMatchObject({ status: 1, stdout: '' });
      expect(result.stderr).toMatch(/^✗ 1 secret \(1 critical\)/);
      expect(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'))).toMatchObject({ summary: { findings: 1 } });
      expect(await runCli(['scan', '--quiet', '--format', 'json', '-o', 'report.json'], { cwd: folder })).toEqual({
        status: 1,
        stdout: '',
        stderr: '',
      });
      expect((await readdir(folder)).toSorted()).toEqual(['.env', 'report.json']);
    }));

  test('Ctrl-C gives a report of what was found and never a clean status', () =>
    withFolder(async (folder) => {
      // Links to one file: far more to read than any machine manages before the signal, on little room.
      await mkdir(join(folder, 'many'));
      const first = join(folder, 'many', 'first.txt');
      const line = 'password = changeme, token AKIA ghp_ sk_live_ xoxb- secret_key: "example"\n';
      await writeFile(first, `${leak(4).line}${line.repeat(60_000)}`);
      for (let i = 0; i < 20_000; i++) linkSync(first, join(folder, 'many', `${i}.txt`));
      const scan = startCli(['scan', 'many', '--threads', '0'], { cwd: folder });
      await new Promise((done) => setTimeout(done, 2000));
      const { status, stdout } = await scan.stop('SIGINT');
      expect(status).toBe(2);
      expect(stdout).toContain('! Stopped before the end: this is not a clean scan.');
    }));
});

test('scanning one small file loads the scanner and nothing else', () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, '.env'), leak(5).line);
    await writeFile(join(folder, 'clean.txt'), 'nothing to find here\n');
    // What Node has at hand when it starts, and a small one.
    const light = ['node:buffer', 'node:fs', 'node:module', 'node:path', 'node:timers/promises', 'node:vm'];
    // The first time keeps what Node made of the program.
    await loadedBy(['scan', 'clean.txt'], folder, 0);
    const clean = await loadedBy(['scan', 'clean.txt'], folder, 0);
    expect([...new Set(clean.files.map(plainName))]).toEqual(['keyward-quick-chunk.js', 'keyward-quick.js', 'keyward.js']);
    expect(clean.builtins.filter((name) => !light.includes(name))).toEqual([]);
    await loadedBy(['scan', '.env'], folder, 1);
    // Code that V8 did not take back would be kept anew, by `node:v8`.
    const leaking = await loadedBy(['scan', '.env'], folder, 1);
    const shelves = leaking.files.filter((file) => file.endsWith('.cjs'));
    expect([...new Set(leaking.files.filter((file) => !shelves.includes(file)).map(plainName))]).toEqual([
      'keyward-quick-chunk.js',
      'keyward-quick-late.js',
      'keyward-quick.js',
      'keyward.js',
    ]);
    // That of the rule that something looked like, and what all look for.
    expect(new Set(shelves).size).toBeLessThanOrEqual(3);
    expect(leaking.builtins.filter((name) => !light.includes(name)).toSorted()).toEqual(['node:crypto']);
  }));

test('what Node made of the program is kept once, by a scan that finds something as well, and not where CI runs', () =>
  withFolder(async (folder) => {
    const home = join(folder, 'home');
    const kept = join(home, 'cache', 'code-scan');
    await writeFile(join(folder, '.env'), leak(5).line);
    const look = async (ci?: string) => {
      const { status, stdout } = await runCli(['scan', '.env', '--format', 'json'], {
        cwd: folder,
        env: { KEYWARD_HOME: home, CI: ci },
      });
      expect(status).toBe(1);
      const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly id: string }[] };
      return findings.map(({ id }) => id);
    };
    const found = await look('1');
    await expect(stat(kept)).rejects.toThrow('ENOENT');
    expect(await look()).toEqual(found);
    const { mtimeMs } = await stat(kept);
    expect(await look()).toEqual(found);
    expect((await stat(kept)).mtimeMs).toBe(mtimeMs);
  }));

test('what is loaded under flags that a scan has set is kept as well, and does not spoil what is kept', () =>
  withFolder(async (folder) => {
    const home = join(folder, 'home');
    const kept = join(home, 'cache', 'code-scan');
    await writeFile(join(folder, '.env'), leak(6).line);
    await writeFile(join(folder, 'clean.txt'), 'nothing to find here\n');
    // As a worker thread does it, at some moment; here before what a finding needs is loaded.
    const preload = join(folder, 'preload.cjs');
    await writeFile(
      preload,
      `const fs = require('node:fs');
const { readFileSync } = fs;
fs.readFileSync = function (path) {
  if (path.endsWith('-late.js')) require('node:v8').setFlagsFromString('--interrupt-budget=700000');
  return readFileSync.apply(this, arguments);
};
`,
    );
    const look = async (file: string, expected: number) => {
      const env = { KEYWARD_HOME: home };
      expect((await runCli(['scan', file], { cwd: folder, env, node: ['--require', preload] })).status).toBe(expected);
      return stat(kept);
    };
    const { size } = await look('clean.txt', 0);
    const whole = await look('.env', 1);
    expect(whole.size).toBeGreaterThan(size);
    expect((await look('.env', 1)).mtimeMs).toBe(whole.mtimeMs);
    expect((await look('clean.txt', 0)).mtimeMs).toBe(whole.mtimeMs);
  }));

test('what a start loads takes V8 one byte a character', async () => {
  const names = (await readdir(DIST, { recursive: true })).filter((name) => /\.c?js$/.test(name));
  expect(names).toContain('keyward-quick-late.js');
  for (const name of names) {
    const text = await readFile(join(DIST, name), 'utf8');
    expect([name, /[^\0-\x7f]/.exec(text)?.[0]]).toEqual([name, undefined]);
  }
});

/** Chunks bear a hash of what is in them. */
const plainName = (file: string): string => file.replace(/-[A-Z0-9]{8}\.js$/, '.js');

/** What a command line loads, by either of Node's ways or its own: files of `dist/` by name, anything else as it was asked for. */
async function loadedBy(args: readonly string[], cwd: string, expected: number) {
  const log = join(cwd, 'loaded.txt');
  const hooks = join(cwd, 'hooks.mjs');
  await writeFile(
    hooks,
    `import { appendFileSync } from 'node:fs';
export async function resolve(specifier, context, next) {
  const result = await next(specifier, context);
  appendFileSync(${JSON.stringify(log)}, result.url + '\\n');
  return result;
}
`,
  );
  const preload = join(cwd, 'preload.cjs');
  await writeFile(
    preload,
    `const Module = require('node:module');
const fs = require('node:fs');
const { appendFileSync, readFileSync } = fs;
const { pathToFileURL } = require('node:url');
fs.readFileSync = function (path) {
  if (/\\.c?js$/.test(path)) appendFileSync(${JSON.stringify(log)}, pathToFileURL(path).href + '\\n');
  return readFileSync.apply(this, arguments);
};
Module.register(${JSON.stringify(pathToFileURL(hooks).href)});
const load = Module._load;
Module._load = function (request, parent, isMain) {
  const name = Module._resolveFilename(request, parent, isMain);
  appendFileSync(${JSON.stringify(log)}, (name.startsWith('/') ? pathToFileURL(name).href : name) + '\\n');
  return load.apply(this, arguments);
};
`,
  );
  const { status } = await runCli(args, { cwd, node: ['--require', preload] });
  expect(status).toBe(expected);
  const loaded = [...new Set((await readFile(log, 'utf8')).trim().split('\n'))].toSorted();
  await rm(log);
  const base = `${pathToFileURL(DIST).href}/`;
  return {
    files: loaded.filter((url) => !url.startsWith('node:')).map((url) => (url.startsWith(base) ? url.slice(base.length) : url)),
    builtins: loaded.filter((url) => url.startsWith('node:')),
  };
}
