import { transform } from 'esbuild';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintRules, matchRule, renderNewRule, renderRulesPage, rules } from '../../../rules/index.ts';
import type { Provider } from '../../../rules/index.ts';
import * as pattern from '../../../rules/pattern.ts';
import * as sampleText from '../../../rules/sample-text.ts';

test('the rules page names every rule once and holds nothing that a rule would find', () => {
  const page = renderRulesPage();
  for (const rule of rules) expect(page.split(`| \`${rule.id}\` |`)).toHaveLength(2);
  for (const rule of rules) expect(matchRule(rule, page), rule.id).toEqual([]);
});

test('a new rule has its names in place', () => {
  const text = renderNewRule('Acme Cloud', 'API Key');
  expect(text).toContain("id: 'acme-cloud.api-key'");
  expect(text).toContain("title: 'Acme Cloud api key'");
  expect(text).toContain("env('ACME_CLOUD_TOKEN', value)");
});

test('names that would break out of the text are made harmless', () => {
  const text = renderNewRule("*/ process.exit(1) //'`${x}", "';\n");
  expect(text).toContain("id: 'process-exit-1-x.api-key'");
  expect(text).toContain("title: 'process.exit1 x'");
  expect(text).not.toMatch(/\*\/ process|\$\{x\}/);
});

test('a new rule passes the lint as it is printed', async () => {
  const tried: readonly (readonly [string, string])[] = [
    ['acme', 'api-key'],
    ["x'y", ''],
    ['', '--'],
  ];
  for (const names of tried) {
    const provider = await load(renderNewRule(...names));
    expect(lintRules([provider])).toEqual([]);
  }
});

/** Runs the printed text with this room's own helpers in place of its imports. */
async function load(text: string): Promise<Provider> {
  const { code } = await transform(text, { loader: 'ts', format: 'esm' });
  const bare = code.replace(/^import .*$/gm, '').replace(/^export \{[^}]*\};?$/gm, '');
  const folder = await mkdtemp(join(tmpdir(), 'keyward-rule-'));
  try {
    const file = join(folder, 'rule.mjs');
    await writeFile(file, `export default (token, env, json, neighbours) => {\n${bare}\nreturn provider;\n};\n`);
    const module = (await import(/* @vite-ignore */ file)) as { default: (...helpers: readonly unknown[]) => Provider };
    return module.default(pattern.token, sampleText.env, sampleText.json, sampleText.neighbours);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
