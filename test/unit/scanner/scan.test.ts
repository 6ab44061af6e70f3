import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createGenerator, findRule } from '../../../rules/index.ts';
import { createIgnoreFile, ignoreTag, parseIgnoreFile, renderIgnoreFile, scan } from '../../../scanner/index.ts';
import { createFolder } from '../../support/folder.ts';
import { createRepository } from '../../support/repository.ts';

const removals: (() => unknown)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const RULE = 'github.personal-access-token';
/** What the rule's own sample writes. */
function sample(seed: number, id = RULE): string {
  return (findRule(id)?.samples.match[0]?.(createGenerator(seed)) ?? '').trimEnd();
}

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const made = await createFolder('scan');
  const { path } = made;
  removals.push(() => made.remove());
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

const paths = (...list: string[]) => ({ kind: 'paths', paths: list }) as const;

describe('scan', () => {
  it('finds in folders, and is the same twice but for the grouping of values', async () => {
    const path = await folder({ 'b.env': `${sample(1)}\n`, 'a/c.env': `x\n${sample(2)}\n`, 'd.txt': 'nothing\n' });
    const result = await scan({ target: paths(path) });
    expect(result).toMatchObject({
      base: path,
      aborted: false,
      skipped: [],
      capped: [],
      ignored: 0,
      stats: { files: 3, threads: 0 },
    });
    expect(result.findings.map(({ rule, location }) => [rule, location.path, location.line])).toEqual([
      [RULE, 'a/c.env', 2],
      [RULE, 'b.env', 1],
    ]);
    const again = await scan({ target: paths(path) });
    const stable = ({ findings }: typeof result) => findings.map((finding) => ({ ...finding, secret: '' }));
    expect(stable(again)).toEqual(stable(result));
    expect(again.findings[0]?.secret).not.toBe(result.findings[0]?.secret);
  });

  it('keeps values where asked, by finding, and prints none of them', async () => {
    const text = sample(3);
    const path = await folder({ 'x.env': `${text}\n` });
    expect((await scan({ target: paths(path) })).values.size).toBe(0);
    const result = await scan({ target: paths(path), keepValues: true });
    const [finding] = result.findings;
    const value = result.values.get(finding?.id ?? '')?.revealText() ?? '';
    expect(text).toContain(value);
    expect(value).not.toBe('');
    expect(JSON.stringify({ ...result, values: [...result.values] })).not.toContain(value);
  });

  it('scans one stream under the name given', async () => {
    async function* stream() {
      const bytes = Buffer.from(`first\n${sample(4)}\n`);
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    }
    const { findings } = await scan({ target: { kind: 'stdin', stream: stream(), path: 'pasted.env' } });
    expect(findings.map(({ location }) => [location.source, location.path, location.line])).toEqual([['stdin', 'pasted.env', 2]]);
  });

  it('finds in history what is gone from the files, with its first commit', async () => {
    const made = createRepository();
    removals.push(made.remove);
    made.write('app.env', `${sample(5)}\n`);
    const first = made.commit();
    made.write('app.env', `# moved\n${sample(5)}\n`);
    made.commit();
    made.write('app.env', '\n');
    made.commit();
    expect((await scan({ target: paths(made.path) })).findings).toEqual([]);
    const { findings } = await scan({ target: { kind: 'git', repository: made.path } });
    expect(findings).toMatchObject([{ rule: RULE, location: { source: 'git', path: 'app.env', commit: first, line: 1 } }]);
    expect(findings[0]?.also).toMatchObject([{ line: 2 }]);
  });

  it('finds what is staged and no more', async () => {
    const made = createRepository();
    removals.push(made.remove);
    made.write('app.env', `${sample(6)}\n`);
    made.git('add', 'app.env');
    made.write('app.env', `${sample(7)}\n`);
    const { findings } = await scan({ target: { kind: 'staged', repository: made.path } });
    expect(findings).toHaveLength(1);
    const inTree = await scan({ target: paths(made.path), keepValues: true });
    expect(inTree.findings).toHaveLength(1);
  });

  it('leaves out what the user excludes, of a history too', async () => {
    const made = createRepository();
    removals.push(made.remove);
    made.write('a/app.env', `${sample(8)}\n`);
    made.write('b/app.env', `${sample(8)}\n`);
    made.commit();
    const { findings } = await scan({ target: { kind: 'git', repository: made.path }, exclude: ['a'] });
    expect(findings.map(({ location }) => location.path)).toEqual(['b/app.env']);
  });

  it('takes out what an ignore file names and reports what it names in vain', async () => {
    const path = await folder({ 'x.env': `${sample(9)}\n${sample(10)}\n` });
    const before = await scan({ target: paths(path), keepValues: true });
    const [first, second] = before.findings;
    const file = createIgnoreFile();
    const rule = findRule(RULE) as NonNullable<ReturnType<typeof findRule>>;
    const value = before.values.get(first?.id ?? '') as NonNullable<ReturnType<typeof before.values.get>>;
    const entries = [
      { tag: ignoreTag(file.salt, rule, 'x.env', value), rule: RULE, glob: '*.env', reason: 'revoked' },
      { tag: 'abcde', rule: RULE, reason: 'gone' },
    ];
    const text = renderIgnoreFile({ ...file, entries });
    expect(parseIgnoreFile(text).entries).toHaveLength(2);
    const after = await scan({ target: paths(path), ignoreFile: { path: '.keywardignore', text } });
    expect(after.findings.map(({ id }) => id)).toEqual([second?.id]);
    expect(after).toMatchObject({ ignored: 1, staleIgnores: [`abcde ${RULE} # gone`] });
    const part = await scan({ target: paths(join(path, 'x.env')), ignoreFile: { path: '.keywardignore', text } });
    expect(part.staleIgnores).toEqual([]);
  });

  it('lists as capped what is over the cap of the user', async () => {
    const path = await folder({ 'big.txt': 'x'.repeat(5000), 'small.txt': 'x' });
    const result = await scan({ target: paths(path), maxFileSize: 1000 });
    expect(result).toMatchObject({ capped: [{ path: 'big.txt', reason: 'too-large' }], skipped: [], stats: { files: 1 } });
  });

  it('tells where its time went where that is asked, and else looks at no clock', async () => {
    const path = await folder({ 'a.env': `${sample(7)}\n`, 'b.txt': 'nothing\n' });
    const { stats } = await scan({ target: paths(path), timed: true });
    expect(Object.keys(stats.stages).toSorted()).toEqual(['judge', 'list', 'read', 'search']);
    expect(stats).toMatchObject({ files: 2, candidates: 2 });
    expect(stats.hits).toBeGreaterThan(0);
    expect((await scan({ target: paths(path) })).stats.stages).toEqual({});
  });

  it('lets timers run, so that it can be stopped from outside, inside one huge file too', async () => {
    const path = await folder({ 'a.txt': 'lorem ipsum key\n'.repeat(12_000_000) });
    const result = await scan({ target: paths(path), signal: AbortSignal.timeout(50) });
    expect(result.aborted).toBe(true);
    expect(result.stats.bytes).toBeLessThan(192_000_000);
  });

  it('gives what it has when it is stopped', async () => {
    const path = await folder(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.env`, `${sample(100 + i)}\n`])));
    const controller = new AbortController();
    const result = await scan({ target: paths(path), signal: controller.signal, onProgress: () => controller.abort() });
    expect(result.aborted).toBe(true);
    expect(result.stats.files).toBeLessThan(50);
    expect(result.findings.length).toBe(result.stats.files);
  });
});
