import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clients, findClient, findConfigs } from '../../../scanner/inventory/index.ts';
import type { System } from '../../../scanner/inventory/index.ts';
import { openHost } from '../../../scanner/source/host.ts';
import { withFolder } from '../../support/folder.ts';
import { listSource } from '../../support/sources.ts';

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

async function configs(home: string, system: System = 'linux'): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  for await (const { client, path } of findConfigs(home, system)) {
    if (path.startsWith(home)) found[path.slice(home.length + 1)] = client?.id ?? null;
  }
  return found;
}

describe('configurations of a home', () => {
  test('of the ten clients, each under its name', () =>
    withFolder(async (home) => {
      const files = {
        '.config/Claude/claude_desktop_config.json': 'claude-desktop',
        '.claude.json': 'claude-code-user',
        '.cursor/mcp.json': 'cursor',
        '.config/Code/User/mcp.json': 'vscode',
        '.config/Code - Insiders/User/profiles/p1/mcp.json': 'vscode',
        '.config/Code/User/settings.json': 'vscode-legacy',
        '.codeium/windsurf/mcp_config.json': 'windsurf',
        '.cline/data/settings/cline_mcp_settings.json': 'cline',
        '.config/VSCodium/User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json': 'cline',
        '.gemini/settings.json': 'gemini-cli',
        '.codex/config.toml': 'codex',
        '.codex/work.config.toml': 'codex',
        '.config/zed/settings.json': 'zed',
        '.continue/config.yaml': 'continue',
        '.continue/mcpServers/one.yml': 'continue',
        '.continue/mcpServers/two.json': 'continue-json',
      };
      write(home, Object.fromEntries(Object.keys(files).map((name) => [name, '{}'])));
      write(home, { '.cursor/other.json': '{}', 'mcp.json': '{}' });
      expect(await configs(home)).toEqual(files);
      for (const [name, id] of Object.entries(files)) expect(findClient(join(home, name))?.id).toBe(id);
    }));

  test('on macOS and Windows', () =>
    withFolder(async (home) => {
      write(home, {
        'Library/Application Support/Claude/claude_desktop_config.json': '{}',
        'AppData/Local/Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/Claude/claude_desktop_config.json': '{}',
        'AppData/Roaming/Code/User/mcp.json': '{}',
      });
      expect(await configs(home, 'macos')).toEqual({
        'Library/Application Support/Claude/claude_desktop_config.json': 'claude-desktop',
      });
      expect(await configs(home, 'windows')).toEqual({
        'AppData/Local/Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/Claude/claude_desktop_config.json': 'claude-desktop',
        'AppData/Roaming/Code/User/mcp.json': 'vscode',
      });
    }));

  test('projects that the tools list, the folders above them, and .env files around', () =>
    withFolder(async (home) => {
      const named = (name: string): string => join(home, name);
      write(home, {
        '.claude.json': JSON.stringify({ projects: { [named('work/one/app')]: {}, [named('gone')]: {}, 'not/absolute': {} } }),
        '.codex/config.toml': `[projects."${named('two')}"]\ntrust_level = "trusted"\n`,
        '.config/Code/User/workspaceStorage/abc/workspace.json': JSON.stringify({ folder: `file://${named('three')}` }),
        '.config/Code/User/workspaceStorage/def/workspace.json': '{"folder": 7}',
        'work/one/app/.mcp.json': '{}',
        'work/.mcp.json': '{}',
        'work/one/app/.env.local': '',
        'two/.codex/config.toml': '',
        'three/.vscode/mcp.json': '{}',
        'three/.vscode/.env': '',
        'unlisted/.mcp.json': '{}',
        '.env': '',
        '.environment': '',
        '.cursor/.env': '',
      });
      expect(await configs(home)).toEqual({
        '.claude.json': 'claude-code-user',
        '.codex/config.toml': 'codex',
        '.env': null,
        'work/.mcp.json': 'claude-code-project',
        'work/one/app/.mcp.json': 'claude-code-project',
        'work/one/app/.env.local': null,
        'two/.codex/config.toml': 'codex',
        'three/.vscode/mcp.json': 'vscode',
        'three/.vscode/.env': null,
      });
    }));

  test.each(['', '{', '[]', 'null', '{"projects": [1]}', '{"projects": {"/\\u0000": {}, "../..": {}}}', '\0'.repeat(1000)])(
    'a list of projects that is none: %j',
    (text) =>
      withFolder(async (home) => {
        write(home, { '.claude.json': text, '.codex/config.toml': `[projects."${text}"]` });
        expect(await configs(home)).toEqual({ '.claude.json': 'claude-code-user', '.codex/config.toml': 'codex' });
      }),
  );
});

describe('the host as a source', () => {
  test('places with absolute paths; a link to a file is followed once, a dead one is excluded', () =>
    withFolder(async (home) => {
      write(home, { 'dotfiles/cursor.json': '{}', '.gemini/settings.json': '{}', '.codex/config.toml': '' });
      mkdirSync(join(home, '.cursor'));
      mkdirSync(join(home, '.config/zed'), { recursive: true });
      symlinkSync('../dotfiles/cursor.json', join(home, '.cursor/mcp.json'));
      symlinkSync('nowhere', join(home, '.config/zed/settings.json'));
      symlinkSync('.codex/config.toml', join(home, '.env'));
      chmodSync(join(home, '.gemini/settings.json'), 0o000);
      const { places, excluded, skipped } = await listSource(await openHost({ kind: 'host', home, system: 'linux' }));
      expect(places).toEqual([
        { source: 'host', path: join(home, '.codex/config.toml'), key: join(home, '.codex/config.toml') },
        { source: 'host', path: join(home, '.cursor/mcp.json'), key: join(home, 'dotfiles/cursor.json') },
        { source: 'host', path: join(home, '.gemini/settings.json'), key: join(home, '.gemini/settings.json') },
      ]);
      expect(excluded).toEqual([`symlink ${join(home, '.config/zed/settings.json')}`]);
      expect(skipped).toEqual([]);
    }));

  test('a home that does not exist is an error', async () => {
    await expect(openHost({ kind: 'host', home: '/nowhere/at/all' })).rejects.toMatchObject({ code: 'source.not-found' });
  });
});

describe('the table of clients', () => {
  test('ids are unique, at least ten products, every entry names a vendor page', () => {
    expect(new Set(clients.map(({ id }) => id)).size).toBe(clients.length);
    expect(new Set(clients.map(({ name }) => name.replace(/ \(.*/, ''))).size).toBeGreaterThanOrEqual(10);
    for (const { id, docs, reference, rewrite } of clients) {
      expect(docs.every((page) => page.startsWith('https://')) && docs.length > 0, id).toBe(true);
      // Without a syntax of its own a client can only be served through the wrapper.
      if (reference === null) expect(rewrite, id).not.toBe('native');
    }
  });

  test('a file elsewhere belongs to nobody', () => {
    for (const path of ['/home/u/mcp.json', '/x/settings.json', '/x/.env', '/x/.cursor/mcp.json.bak', '/x/y.claude.json']) {
      expect(findClient(path), path).toBeNull();
    }
  });
});
