/** The built command on archives: in folders, in what is staged, in the history, on standard input; and on hostile ones. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import type { Finding, Skipped } from '../../core/model/index.ts';
import { createGenerator, findRule, matchRule } from '../../rules/index.ts';
import { makeNest, makeTar, makeZip } from '../support/archives/writers.ts';
import { runCli } from '../support/cli.ts';
import { createFolder, withFolder } from '../support/folder.ts';
import type { Folder } from '../support/folder.ts';
import { createRepository } from '../support/repository.ts';

const rule = findRule('github.personal-access-token');

function line(seed: number): string {
  const [match] = rule === undefined ? [] : matchRule(rule, rule.samples.match[0]?.(createGenerator(seed)) ?? '');
  return `first line\n  token = "${match?.secret ?? ''}"\n`;
}

interface Answer {
  readonly status: number | null;
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly megabytes: number;
}

let tools: Folder;
beforeAll(async () => {
  tools = await createFolder('tools');
  const told = JSON.stringify(join(tools.path, 'peak'));
  const text = `process.on('exit', () => require('node:fs').writeFileSync(${told}, String(process.resourceUsage().maxRSS)));`;
  writeFileSync(join(tools.path, 'peak.cjs'), text);
});
afterAll(() => tools.remove());

async function scan(...words: string[]): Promise<Answer> {
  const node = ['--require', join(tools.path, 'peak.cjs')];
  const { status, stdout, stderr } = await runCli(['scan', ...words, '--format', 'json'], { node });
  if (stdout === '') throw new Error(stderr);
  const megabytes = Number(readFileSync(join(tools.path, 'peak'), 'utf8')) / 1024;
  return { status, megabytes, ...(JSON.parse(stdout) as Pick<Answer, 'findings' | 'skipped'>) };
}

const placesOf = ({ findings }: Answer) => findings.map(({ location }) => `${location.path}:${location.line}:${location.column}`);

describe('archives', () => {
  it('are opened in a folder, whatever their name, archives in archives too', async () => {
    await withFolder(async (path) => {
      const jar = makeZip([
        { name: 'app.properties', data: line(1) },
        { name: 'Main.class', data: Buffer.from([0xca, 0xfe, 0]) },
      ]);
      writeFileSync(
        join(path, 'a.war'),
        makeZip([
          { name: 'lib/b.jar', data: jar },
          { name: '.env', data: line(2) },
        ]),
      );
      writeFileSync(join(path, 'no-name'), gzipSync(makeTar([{ name: 'etc/c.conf', data: line(3) }])));
      writeFileSync(join(path, 'd.log.gz'), gzipSync(`${'filler line\n'.repeat(200_000)}${line(4)}${'x\n'.repeat(99_999)}`));
      const answer = await scan(path);
      expect(placesOf(answer)).toEqual([
        'a.war!/.env:2:12',
        'a.war!/lib/b.jar!/app.properties:2:12',
        'd.log.gz!/d.log:200002:12',
        'no-name!/etc/c.conf:2:12',
      ]);
      expect(answer.findings[1]?.location).toMatchObject({ source: 'file', inner: 'lib/b.jar!/app.properties', byteStart: 22 });
      expect([answer.status, answer.skipped]).toEqual([1, []]);
      const closed = await scan(path, '--max-archive-depth', '0');
      expect([closed.status, closed.findings, closed.skipped]).toEqual([0, [], []]);
    });
  });

  it('are opened in the history and in what is staged, with the first commit', async () => {
    const repository = createRepository();
    try {
      repository.write('x/a.zip', makeZip([{ name: 'in/b.txt', data: line(5) }]));
      const commit = repository.commit();
      repository.git('mv', 'x/a.zip', 'y.zip');
      repository.commit();
      repository.write('encoded.txt', `data = ${Buffer.from(`${'words and '.repeat(5)}${line(7)}`).toString('base64')}\n`);
      repository.commit();
      const loose = await scan('--git', repository.path);
      repository.git('gc', '-q');
      const history = await scan('--git', repository.path);
      expect(history.findings).toMatchObject(loose.findings.map(({ id, location }) => ({ id, location })));
      expect(placesOf(history).map((place) => place.replace(/:.*/, ''))).toEqual([
        'encoded.txt',
        'x/a.zip!/in/b.txt',
        'y.zip!/in/b.txt',
      ]);
      const [encoded, ...archived] = history.findings;
      expect(encoded?.location.decoded).toBe('base64');
      expect(archived[0]?.location).toMatchObject({ source: 'git', commit, author: 'Ada Author <ada@example.com>' });
      repository.write('c.tgz', gzipSync(makeTar([{ name: 'd.txt', data: line(6) }])));
      repository.git('add', '-A');
      const staged = await scan('--staged', repository.path);
      expect(placesOf(staged)).toEqual(['c.tgz!/d.txt:2:12']);
    } finally {
      repository.remove();
    }
  });

  it('are opened on standard input', async () => {
    const input = gzipSync(makeTar([{ name: 'd.txt', data: `${'x'.repeat(3_000_000)}\n${line(7)}` }]));
    const { stdout } = await runCli(['scan', '-', '--path', 'in.tgz', '--format', 'json'], { input });
    expect((JSON.parse(stdout) as Answer).findings[0]?.location).toMatchObject({
      path: 'in.tgz!/d.txt',
      source: 'stdin',
      line: 3,
    });
  });

  it('are ignored by the path within', async () => {
    await withFolder(async (path) => {
      writeFileSync(
        join(path, 'a.zip'),
        makeZip([
          { name: 'b.txt', data: line(8) },
          { name: 'c.txt', data: line(9) },
        ]),
      );
      await runCli(['baseline', path], { cwd: path });
      expect(readFileSync(join(path, '.keywardignore'), 'utf8')).toContain('/a.zip!/b.txt');
      expect(await scan(path)).toMatchObject({ status: 0, findings: [] });
    });
  });

  it('are refused by fix', async () => {
    await withFolder(async (path) => {
      writeFileSync(join(path, 'a.zip'), makeZip([{ name: '.env', data: line(10) }]));
      const { status, stdout, stderr } = await runCli(['fix', path, '--dry-run']);
      expect([status, stdout]).toEqual([1, 'Nothing to replace.\n']);
      expect(stderr).toContain('1 value in archives or encoded left as they are');
    });
  });

  it('that are not read make the scan incomplete', async () => {
    await withFolder(async (path) => {
      writeFileSync(join(path, 'a.xz'), Buffer.from([0xfd, ...Buffer.from('7zXZ\0'), 1, 2, 3]));
      writeFileSync(join(path, 'b.zip'), makeZip([{ name: 'c\n.txt', data: 'x', flags: 1 }]));
      const answer = await scan(path);
      expect(answer.status).toBe(2);
      expect(answer.skipped.map(({ path: at, reason }) => [at, reason])).toEqual([
        ['a.xz', 'unsupported-archive'],
        ['b.zip!/c\n.txt', 'unsupported-archive'],
      ]);
      const told = await runCli(['scan', path]);
      expect(told.stdout).toContain('b.zip!/c\\n.txt');
      expect((await scan(path, '--allow-partial')).status).toBe(0);
    });
  });
});

describe('hostile archives', () => {
  const PEAK = 128;

  it('that are ten megabytes and would be ten gigabytes end at a limit, in bounded memory', async () => {
    await withFolder(async (path) => {
      // Members of 64 MB of text each, one after another.
      const inner = Buffer.concat(Array<Buffer>(160).fill(gzipSync(Buffer.alloc(64 << 20, 'x\n'), { level: 9 })));
      writeFileSync(join(path, 'bomb.gz'), inner);
      writeFileSync(
        join(path, 'bombs.zip'),
        makeZip([
          { name: 'a.gz', data: inner, stored: true },
          { name: 'b', data: line(11) },
        ]),
      );
      const answer = await scan(path);
      expect(answer.status).toBe(2);
      expect(answer.skipped.map(({ path: at, reason }) => [at, reason])).toEqual([
        ['bomb.gz', 'archive-limit'],
        ['bombs.zip', 'archive-limit'],
      ]);
      expect(answer.megabytes).toBeLessThan(PEAK);
    });
  });

  it('that stand in one another are opened down to the depth, and the rest is listed', async () => {
    await withFolder(async (path) => {
      let nest = makeZip([{ name: '40.txt', data: line(140) }]);
      for (let level = 39; level > 0; level--)
        nest = makeZip([
          { name: `${level}.txt`, data: line(100 + level) },
          { name: 'next.zip', data: nest },
        ]);
      writeFileSync(join(path, 'nest.zip'), nest);
      writeFileSync(join(path, 'deep.zip'), makeNest(10_000));
      const answer = await scan(path);
      expect(answer.findings).toHaveLength(8);
      expect(answer.status).toBe(2);
      expect(answer.skipped.map(({ path: at, reason }) => [at, reason])).toEqual([
        [`deep.zip${'!/n.zip'.repeat(8)}`, 'depth'],
        [`nest.zip${'!/next.zip'.repeat(8)}`, 'depth'],
      ]);
      expect(answer.megabytes).toBeLessThan(PEAK);
      const deeper = await scan(path, '--max-archive-depth', '40');
      expect(deeper.findings).toHaveLength(40);
    });
  });
});
