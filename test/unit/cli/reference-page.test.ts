import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandNames, loadCommands } from '../../../cli/catalog.ts';
import { renderCommandsPage, renderErrorsPage } from '../../../cli/reference-page.ts';
import { ERROR_CODES, KeywardError } from '../../../core/errors/index.ts';

const page = (name: string): string => {
  const url = new URL(`../../../docs/${name}`, import.meta.url);
  return existsSync(url) ? readFileSync(url, 'utf8') : '(missing)';
};

test('docs/errors.md is what the table says (else: npm run docs)', () => {
  expect(page('errors.md')).toBe(renderErrorsPage());
});

test('docs/commands.md is what the commands say (else: npm run docs)', async () => {
  expect(page('commands.md')).toBe(await renderCommandsPage());
});

test('the address in an error is a heading of the page', () => {
  const anchors = new Set([...renderErrorsPage().matchAll(/^## (.+)$/gm)].map(([, title]) => (title ?? '').replaceAll('.', '')));
  for (const code of Object.keys(ERROR_CODES) as (keyof typeof ERROR_CODES)[]) {
    expect(anchors).toContain(new KeywardError(code, 'x').docs.split('#')[1]);
  }
});

test('every command is well described and lists each flag once', async () => {
  const commands = await loadCommands();
  expect(commands.map(({ name }) => name)).toEqual(commandNames());
  for (const { name, command } of commands) {
    expect(command.summary, name).toMatch(/^[A-Z].*\.$/);
    expect(command.usage.length, name).toBeGreaterThan(0);
    for (const form of command.usage) expect(form.split(' ')[0], name).toBe(name);
    expect(new Set(command.flags).size, name).toBe(command.flags.length);
  }
});
