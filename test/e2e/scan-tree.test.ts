/** The built command on trees: threads, encodings, huge files, everything a folder can hold. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../core/model/index.ts';
import { createGenerator, findRule, matchRule } from '../../rules/index.ts';
import { runCli } from '../support/cli.ts';
import { createFolder } from '../support/folder.ts';
import type { Folder } from '../support/folder.ts';

const RULE = 'github.personal-access-token';
const rule = findRule(RULE);
const planted = new Map<string, string>();
let folder: Folder;

function secret(seed: number): string {
  const [match] = rule === undefined ? [] : matchRule(rule, rule.samples.match[0]?.(createGenerator(seed)) ?? '');
  return match?.secret ?? '';
}

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder.path, name)), { recursive: true });
  writeFileSync(join(folder.path, name), content);
}

/** Puts a fresh credential into a file and remembers that it must be found there. */
function plant(name: string, seed: number, make: (line: string) => string | Uint8Array): void {
  planted.set(name, secret(seed));
  write(name, make(`token = "${secret(seed)}"`));
}

interface Answer {
  readonly status: number | null;
  readonly findings: readonly Finding[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly excluded: Readonly<Record<string, number>>;
  readonly output: string;
}

async function scanTree(...flags: string[]): Promise<Answer> {
  const { status, stdout, stderr } = await runCli(['scan', folder.path, '--format', 'json', ...flags]);
  return { status, output: stdout + stderr, ...(JSON.parse(stdout) as Pick<Answer, 'findings' | 'skipped' | 'excluded'>) };
}

beforeAll(async () => {
  folder = await createFolder('tree');
  for (let i = 0; i < 600; i++) write(`src/${i % 20}/file-${i}.ts`, `export const value${i} = ${i};\n`.repeat(50));
  for (let i = 0; i < 40; i++) plant(`src/${i % 20}/settings-${i}.ini`, i, (line) => `# ${i}\n${line}\n`);
  plant('wide/le.txt', 100, (line) => Buffer.from(`\uFEFFone\r\n${line}\r\n`, 'utf16le'));
  plant('wide/be.txt', 101, (line) => Buffer.from(`\uFEFFone\r\n${line}\r\n`, 'utf16le').swap16());
  plant('huge/seam.log', 102, (line) => `${'filler text\n'.repeat(200_000)}${line}\n${'more text\n'.repeat(200_000)}`);
  plant('huge/one-line.json', 103, (line) => `${'x '.repeat(3_000_000)}${line}${' y'.repeat(1_000_000)}`);
  plant('odd/new\nline.txt', 104, (line) => line);
  plant('odd/größe 日本.txt', 105, (line) => line);
  write('picture.bin', Buffer.from([0x89, 0x50, 0, 1, 2, 3]));
  symlinkSync('..', join(folder.path, 'odd/loop'));
  execFileSync('mkfifo', [join(folder.path, 'odd/pipe')]);
}, 60_000);

afterAll(() => folder.remove());

test('finds every planted credential at its place, and nothing else', async () => {
  const { status, findings, skipped, excluded } = await scanTree();
  expect(status).toBe(1);
  expect(new Map(findings.map(({ location, rule }) => [location.path, rule]))).toEqual(
    new Map([...planted.keys()].map((path) => [path, RULE])),
  );
  expect(findings).toHaveLength(planted.size);
  expect(skipped).toEqual([]);
  expect(excluded).toMatchObject({ binary: 1, symlink: 1, 'special-file': 1 });
  const at = (path: string) => findings.find(({ location }) => location.path === path)?.location;
  expect(at('huge/seam.log')).toMatchObject({ line: 200_001, column: 10, byteStart: 2_400_009 });
  expect(at('huge/one-line.json')).toMatchObject({ line: 1, column: 6_000_010, byteStart: 6_000_009 });
  expect(at('wide/be.txt')).toMatchObject({ line: 2, column: 10, byteStart: 2 + 2 * (5 + 9) });
});

test('finds the same with threads and without', async () => {
  const [none, two, three] = [
    await scanTree('--threads', '0'),
    await scanTree('--threads', '2'),
    await scanTree('--threads', '3'),
  ];
  // The grouping id is keyed afresh in every run: what it groups must be the same, not the id.
  const stable = ({ findings }: Answer) => {
    const order = [...new Set(findings.map(({ secret }) => secret))];
    return findings.map((finding) => ({ ...finding, secret: order.indexOf(finding.secret) }));
  };
  expect(stable(two)).toEqual(stable(none));
  expect(stable(three)).toEqual(stable(none));
  expect([two.excluded, two.skipped, two.status]).toEqual([none.excluded, none.skipped, none.status]);
});

test('prints no value', async () => {
  for (const flags of [
    ['--threads', '0'],
    ['--threads', '2', '--stats'],
  ]) {
    const { output } = await scanTree(...flags);
    for (const value of planted.values()) expect(output.includes(value.slice(6, 20))).toBe(false);
  }
});
