/** Zed. `command` may be a map in older files; `agent_servers` holds environments too. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'zed',
  name: 'Zed',
  paths: {
    all: ['<proj>/.zed/settings.json'],
    linux: ['~/.config/zed/settings.json'],
    macos: ['~/.config/zed/settings.json'],
    windows: ['%APPDATA%/Zed/settings.json'],
  },
  format: 'jsonc',
  servers: ['context_servers'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: ['agent_servers.*.env'],
  reference: null,
  rewrite: 'wrapper',
  evidence: 'vendor',
  docs: ['https://zed.dev/docs/ai/mcp'],
};
