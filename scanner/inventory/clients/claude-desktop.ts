/** Claude Desktop. Since February 2026 the Windows build is a package that reads its own copy of the file; both are listed. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'claude-desktop',
  name: 'Claude Desktop',
  paths: {
    linux: ['~/.config/Claude/claude_desktop_config.json'],
    macos: ['~/Library/Application Support/Claude/claude_desktop_config.json'],
    windows: [
      '%LOCALAPPDATA%/Packages/Claude_*/LocalCache/Roaming/Claude/claude_desktop_config.json',
      '%APPDATA%/Claude/claude_desktop_config.json',
    ],
  },
  format: 'json',
  servers: ['mcpServers'],
  entryFields: ['env', 'args'],
  otherSecrets: [],
  reference: null,
  rewrite: 'wrapper',
  evidence: 'vendor',
  docs: ['https://modelcontextprotocol.io/docs/develop/connect-local-servers'],
};
