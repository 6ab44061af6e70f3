import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { observe } from '../../../corpus/judgement/observe.ts';
import { createGenerator } from '../../../rules/index.ts';

const root = mkdtempSync(join(tmpdir(), 'keyward-observe-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const generate = createGenerator(9);
const password = generate.chars('alnum', 14);
const secret = generate.chars('alnum', 40);
mkdirSync(join(root, 'src'));
writeFileSync(join(root, 'src', 'app.py'), `import os\n\npassword = "${password}"\nother = os.environ["X"]\n`);
writeFileSync(
  join(root, 'src', 'é.yaml'),
  `name: é\r\nclés: é; auth_token: ${secret}\r\nreference_token: \${REFERENCE_TOKEN}\r\n`,
);
writeFileSync(join(root, 'binary'), Buffer.concat([Buffer.alloc(64), Buffer.from(`password = "${password}"\n`)]));

test('what must be weighed comes with its place, its value and its evidence', () => {
  const [first, second, ...rest] = [...observe(root)];
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ path: 'src/app.py', line: 3, endLine: 3, column: 13, endColumn: 27, value: password });
  expect(first?.evidence).toContain('n:thing password');
  expect(first?.reworded).toContain('n:thing password');
  expect(first?.reworded).not.toEqual(first?.evidence);
  expect(second).toMatchObject({ path: 'src/é.yaml', line: 2, column: 22, endColumn: 62, value: secret });
  expect(second?.reworded).toBeUndefined();
});

test('only what is asked for is looked at', () => {
  mkdirSync(join(root, 'empty'));
  expect([...observe(root, 'empty')]).toEqual([]);
});

test('twice the same', () => {
  expect([...observe(root)]).toEqual([...observe(root)]);
});
