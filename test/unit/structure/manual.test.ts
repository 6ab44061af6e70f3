/** The manual: generated pages are up to date, links lead somewhere, every code and command is documented. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { renderCommandsPage, renderErrorsPage } from '../../../cli/reference-page.ts';
import { CONFIG_KEYS } from '../../../core/config/index.ts';
import { ERROR_CODES } from '../../../core/errors/index.ts';
import { renderRulesPage } from '../../../rules/reference-page.ts';
import { REPOSITORY } from '../../support/cli.ts';
import { readTracked, sourceFiles, trackedFiles } from '../../support/tracked-files.ts';

const pages = trackedFiles().filter((path) => path.endsWith('.md') && !path.startsWith('test/fixtures/'));

test.each<[string, () => string | Promise<string>]>([
  ['docs/rules.md', renderRulesPage],
  ['docs/commands.md', renderCommandsPage],
  ['docs/errors.md', renderErrorsPage],
])('%s is what the code says; `npm run docs` writes it', async (page, render) => {
  expect(readTracked(page) === (await render()), `${page} is out of date`).toBe(true);
});

test('every error code has its heading, the one that errors point at', () => {
  const anchors = anchorsOf(readTracked('docs/errors.md'));
  expect(Object.keys(ERROR_CODES).filter((code) => !anchors.has(code.replaceAll('.', '')))).toEqual([]);
});

test('relative links in every page lead to a file and a heading', () => {
  const broken = pages.flatMap((page) =>
    linksOf(readTracked(page)).flatMap((link) => (leads(page, link) ? [] : [`${page}: ${link}`])),
  );
  expect(broken).toEqual([]);
});

test('every test that SECURITY.md names is there', () => {
  const named = [...readTracked('SECURITY.md').matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path ?? '');
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !trackedFiles().some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
});

test('the index names every page of the manual', () => {
  const index = readTracked('docs/index.md');
  const pagesOfManual = pages.filter((path) => /^docs\/[^/]+\.md$/.test(path) && path !== 'docs/index.md');
  expect(pagesOfManual.filter((path) => !index.includes(`(${posix.basename(path)})`))).toEqual([]);
});

test('every command line in the manual is a command that exists', async () => {
  const { registry } = await import('../../../cli/commands/registry.generated.ts');
  const known = new Set(Object.keys(registry).map((name) => name.split('/')[0]));
  const unknown = pages.flatMap((page) =>
    [...readTracked(page).matchAll(/^(?:\$ )?(?:npx )?keyward ([a-z][a-z-]*)/gm)]
      .filter(([, command]) => !known.has(command ?? ''))
      .map(([line]) => `${page}: ${line}`),
  );
  expect(unknown).toEqual([]);
});

test('the configuration page names every key and every environment variable that the code reads', () => {
  const page = readTracked('docs/configuration.md');
  const keys = Object.keys(CONFIG_KEYS);
  const variables = sourceFiles().flatMap((path) =>
    [...readTracked(path).matchAll(/env\['([A-Z_]{3,})'\]/g)].map(([, name]) => name ?? ''),
  );
  const foreign =
    /^(HOME|PATH|TERM|CI|XDG_.*|APPDATA|LOCALAPPDATA|USERPROFILE|GIT_.*|NODE_.*|FORCE_COLOR|COLUMNS|.*_ACTIONS|.*_CI)$/;
  const named = new Set([...keys, ...variables.filter((name) => !foreign.test(name))]);
  expect([...named].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('this test sees a broken link', () => {
  expect(linksOf('see [a](b.md#c), [d](https://e.f), `[not](a-link)`, ![g](h.png)')).toEqual(['b.md#c', 'https://e.f', 'h.png']);
  expect(leads('docs/index.md', 'no-such-page.md')).toBe(false);
  expect(leads('docs/index.md', '../LICENSE')).toBe(true);
  expect([...anchorsOf('# One `two`, three\n## x.y-z\n## x.y-z')]).toEqual(['one-two-three', 'xy-z', 'xy-z-1']);
});

function linksOf(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '');
}

function leads(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return true;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (!existsSync(join(REPOSITORY, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(readTracked(target)).has(anchor);
}

/** Anchors as GitHub makes them from headings. */
function anchorsOf(text: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ +(.+)$/gm)) {
    const base = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    let anchor = base;
    for (let i = 1; anchors.has(anchor); i++) anchor = `${base}-${i}`;
    anchors.add(anchor);
  }
  return anchors;
}
