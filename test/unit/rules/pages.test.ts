import { transform } from 'esbuild';
import { expect, test } from 'vitest';
import { lintRules, listRules, matchRule, renderNewRule, renderRulesPage, rules } from '../../../rules/index.ts';
import type { Provider } from '../../../rules/index.ts';
import { defineProvider } from '../../../rules/provider.ts';

test('the rules page names every rule once and holds nothing that a rule would find', { timeout: 120_000 }, () => {
  const page = renderRulesPage();
  const named = new Set([...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, id]) => id));
  expect(page.match(/^\| `/gm)).toHaveLength(listRules().length);
  expect(listRules().filter(({ id }) => !named.has(id))).toEqual([]);
  for (const rule of rules) expect(matchRule(rule, page), rule.id).toEqual([]);
});

test('a new rule has its names in place, and its file a place', () => {
  const { path, text } = renderNewRule('Acme Cloud', 'API Key');
  expect(path).toBe('a/acme-cloud.ts');
  expect(text).toContain("id: 'acme-cloud'");
  expect(text).toContain("kind: 'api-key'");
  expect(text).toContain("words: ['acme_cloud']");
  expect(renderNewRule('2Captcha', 'key').path).toBe('0-9/2captcha.ts');
});

test('names that would break out of the text are made harmless', () => {
  const { text } = renderNewRule("*/ process.exit(1) //'`${x}", "';\n");
  expect(text).toContain("id: 'process-exit-1-x'");
  expect(text).toContain("title: 'process.exit1 x'");
  expect(text).not.toMatch(/\*\/ process|\$\{x\}/);
});

test('a new rule passes the lint as it is printed', async () => {
  const tried: readonly (readonly [string, string])[] = [
    ['acme', 'api-key'],
    ["x'y", ''],
    ['', '--'],
  ];
  for (const names of tried) expect(lintRules([await load(renderNewRule(...names).text)])).toEqual([]);
});

/** Reads the printed text as what it gives to `defineProvider`. */
async function load(text: string): Promise<Provider> {
  const { code } = await transform(text.replace('defineProvider(', 'given('), { loader: 'ts', format: 'esm' });
  const bare = code.replace(/^import .*$/gm, '').replace(/^export \{[^}]*\};?$/gm, '');
  const source = `let made; const given = (vendor) => (made = vendor);\n${bare}\nexport default made;\n`;
  const url = `data:text/javascript,${encodeURIComponent(source)}`;
  const module = (await import(/* @vite-ignore */ url)) as { default: Parameters<typeof defineProvider>[0] };
  return defineProvider(module.default);
}
