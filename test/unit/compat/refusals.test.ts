/** What a configuration asks for and Keyward does not do is named, with file and line; what is made to hurt is refused in time. */
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeywardError } from '../../../core/errors/index.ts';
import { readForeignTuning } from '../../../scanner/index.ts';
import { withFolder } from '../../support/folder.ts';
import { findUnder } from './support.ts';

async function failure(text: string, root = '/nowhere'): Promise<{ code: string; message: string; hint: string }> {
  const error: unknown = await readForeignTuning({
    text,
    path: join(root, '.gitleaks.toml'),
    shown: '.gitleaks.toml',
    root,
  }).catch((caught: unknown) => caught);
  if (!(error instanceof KeywardError)) throw new Error('expected a failure', { cause: error });
  return { code: error.code, message: error.message, hint: error.hint ?? '' };
}

const RULE = "[[rules]]\nid = 'a'\nregex = 'a'\n";

test.each([
  ['[allowlst]\n', '.gitleaks.toml:1: there is no key "allowlst".', 'Did you mean "allowlist"?'],
  [
    "title = 'x'\n[[rules]]\nid = 'a'\nregx = 'a'\n",
    '.gitleaks.toml:4: there is no key "regx" in rules.',
    'Did you mean "regex"?',
  ],
  ["[allowlist]\n[[allowlist.rules]]\nid = 'a'\n", '.gitleaks.toml:2: there is no key "rules" in allowlist.', 'It takes'],
  ['[[rules]]\nregex = 1\n', '.gitleaks.toml:2: "rules.regex" must be a string.', ''],
  ["[[rules]]\nregex = 'a'\n", '.gitleaks.toml:1: a rule has no "id".', ''],
  ["[[rules]]\nid = 'a'\n", '.gitleaks.toml:1: the rule "a" has neither', ''],
  [
    `${RULE}[[rules]]\nid = 'b'\ndescription = 'x'\n`,
    '.gitleaks.toml:4: the rule "b" has neither "regex" nor "path".',
    'useDefault = true',
  ],
  ["[[rules]]\nid = 'a'\nregex = '(?=x)'\n", '.gitleaks.toml:3: the pattern in "regex" looks around', 'RE2'],
  [
    "[[rules]]\nid = 'a'\nregex = 'x'\nsecretGroup = 1\n",
    '.gitleaks.toml:1: "secretGroup" of "a" is 1, and its regex has 0 groups.',
    '',
  ],
  ["[allowlist]\npaths = [\n'''a''',\n'''**/b''',\n]\n", '.gitleaks.toml:4: the pattern in "paths" repeats nothing.', 'RE2'],
  [`${RULE}[[rules.allowlists]]\nregexTarget = 'file'\n`, '.gitleaks.toml:5: "regexTarget" must be', ''],
  ["[allowlist]\ncondition = 'XOR'\n", '.gitleaks.toml:2: "condition" must be "AND" or "OR".', ''],
  ["[extend]\nurl = 'https://example.org/x.toml'\n", '.gitleaks.toml:2: "extend.url" is not fetched', 'extend.path'],
  ["[extend]\nuseDefault = true\npath = 'x.toml'\n", '.gitleaks.toml:3: "extend.path" and "extend.useDefault" do not go', ''],
  [`${RULE}[[rules.required]]\nid = 'nobody'\n`, '.gitleaks.toml:4: "a" requires "nobody", and no rule is meant by it.', ''],
  ['filter = \'finding["secret"] =~ 1\'\n', '.gitleaks.toml:1: the expression', ''],
  ['filter = \'finding["near"] == ""\'\n', '.gitleaks.toml:1: the expression asks for finding["near"], which is not known', ''],
  ['filter = \'http.get("https://example.org")\'\n', '.gitleaks.toml:1: the expression knows no name "http".', ''],
  [
    'filter = \'tokens(finding["secret"]) > 3\'\n',
    '.gitleaks.toml:1: the expression calls tokens(), which is not supported.',
    '',
  ],
  ['filter = \'finding["secret"] matches get(attributes, "path", "")\'\n', 'makes a pattern while it runs', ''],
  ['filter = \'finding["secret"] == get(attributes, "path", "")\'\n', 'compares a finding with its place', ''],
  ['prefilter = \'finding["secret"] == ""\'\n', 'asks for a finding, and there is none yet', ''],
  ["filter = '''\ntrue &&\n'''\n", 'in its line 2', ''],
  [`filter = '${'('.repeat(500)}'\n`, 'is nested too deeply', ''],
  ['[[rules]]\nid = "a"\nregex = "a"\nkeywords = "a"\n', '.gitleaks.toml:4: "rules.keywords" must be a list of strings.', ''],
  [`x = ${'['.repeat(200)}${']'.repeat(200)}\n`, '.gitleaks.toml:1: lists are nested more than 64 deep.', ''],
  ['[extend]\n"__proto__" = 1\n', 'there is no key "__proto__"', 'Remove it.'],
  ['a = "\n', '.gitleaks.toml:1: is not valid TOML.', 'Check quotes'],
])('%j', async (text, message, hint) => {
  const failed = await failure(text);
  expect(failed.code).toBe('config.invalid');
  expect(failed.message).toContain(message);
  expect(failed.hint).toContain(hint);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['.gitleaks.toml', {}, 'extends itself'],
  ['a.toml', { 'a.toml': "[extend]\npath = '.gitleaks.toml'\n" }, 'extends itself'],
  ['a.toml', { 'a.toml': "[extend]\npath = 'a.toml'\n" }, 'extends itself'],
  [
    'a.toml',
    { 'a.toml': "[extend]\npath = 'b.toml'\n", 'b.toml': "[extend]\npath = 'c.toml'\n", 'c.toml': "[extend]\npath = 'd.toml'\n" },
    'more than 2',
  ],
  ['a.toml', {}, 'does not exist'],
  ['..', {}, 'leads out of the repository'],
  ['../', {}, 'leads out of the repository'],
  ['/etc/hostname', {}, 'leads out of the repository'],
  ['.', {}, 'no file'],
  ['a.toml', { 'a.toml': "title = 'x'\nwrong = 1\n" }, 'a.toml:2: there is no key "wrong"'],
  ['big.toml', { 'big.toml': `# ${'x'.repeat(2_000_000)}` }, 'larger than 1 MB'],
])('extend.path = %j is refused', async (path, files, message) => {
  await withFolder(async (root) => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
    const failed = await failure(`[extend]\npath = '${path}'\n`, root);
    expect(failed.message).toContain(message);
  });
});

test('a link that leads out of the repository is not followed', async () => {
  await withFolder(async (outside) => {
    await writeFile(join(outside, 'x.toml'), RULE);
    await withFolder(async (root) => {
      await symlink(join(outside, 'x.toml'), join(root, 'in.toml'));
      expect((await failure("[extend]\npath = 'in.toml'\n", root)).message).toContain('leads out of the repository');
    });
  });
});

test('bytes that are no text are refused in what is extended', async () => {
  await withFolder(async (root) => {
    await writeFile(join(root, 'x.toml'), Buffer.from([0x61, 0xff, 0xfe]));
    expect((await failure("[extend]\npath = 'x.toml'\n", root)).message).toContain('UTF-8');
  });
});

test('more than anybody writes by hand is refused', async () => {
  const rules = Array.from({ length: 5_001 }, (_, n) => `[[rules]]\nid = '${n}'\nregex = 'a'\n`).join('');
  expect((await failure(rules)).message).toBe('.gitleaks.toml: there are more than 5000 rules.');
  const paths = Array.from({ length: 20_001 }, () => "'a'").join();
  expect((await failure(`[allowlist]\npaths = [${paths}]\n`)).message).toContain('more than 20000 patterns');
});

test('what is read and has no effect is told', async () => {
  const { notices } = await findUnder({
    config: `[extend]
useDefault = true
disabledRules = ['nothing-of-ours', 'curl-auth-header']
[[rules]]
id = 'a'
regex = 'zzz'
validate = 'true'
[[allowlists]]
targetRules = ['nobody']
paths = ['x']
`,
    files: {},
  });
  expect(notices).toEqual([
    expect.stringContaining('.gitleaks.toml:7: "validate" of "a" is not run'),
    expect.stringContaining('no rule is meant by "nobody" in targetRules'),
    expect.stringContaining('no rule of Keyward is meant by "nothing-of-ours"'),
    expect.stringMatching(/"curl-auth-header" is a part of .*http\.bearer-header.*, which stays on/),
  ]);
});

test('rules of a configuration alone switch the catalog off, and that is told', async () => {
  const { notices } = await findUnder({ config: RULE, files: {} });
  expect(notices).toEqual([expect.stringContaining("Keyward's rules are off")]);
});

test('any text is read or refused as a whole', async () => {
  const piece = fc.constantFrom(
    '[[rules]]\n',
    '[extend]\n',
    '[allowlist]\n',
    '[[allowlists]]\n',
    "id = 'a'\n",
    "regex = 'a(b'\n",
    "regex = 'ab'\n",
    "paths = ['a']\n",
    'useDefault = true\n',
    "filter = 'true'\n",
    "filter = 'finding'\n",
    'entropy = 3\n',
    'entropy = nan\n',
    'secretGroup = -1\n',
    "'' = 1\n",
    '[',
    '=',
    '\u0000',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
      const error: unknown = await readForeignTuning({
        text: pieces.join(''),
        path: '/nowhere/x',
        shown: 'x',
        root: '/nowhere',
      }).catch((caught: unknown) => caught);
      if (error instanceof Error) expect(error).toBeInstanceOf(KeywardError);
    }),
  );
});
