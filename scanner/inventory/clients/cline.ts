/** Cline: the shared file of its command line and current extension, and the extension's older one inside each editor. */
import type { McpClient } from '../client.ts';

const INSIDE = 'User/globalStorage/saoudrizwan.claude-dev/settings/cline_mcp_settings.json';
const EDITORS = '{Code,Code - Insiders,VSCodium,Cursor,Windsurf}';

export const client: McpClient = {
  id: 'cline',
  name: 'Cline',
  paths: {
    all: ['~/.cline/data/settings/cline_mcp_settings.json'],
    linux: [`~/.config/${EDITORS}/${INSIDE}`],
    macos: [`~/Library/Application Support/${EDITORS}/${INSIDE}`],
    windows: [`%APPDATA%/${EDITORS}/${INSIDE}`],
  },
  overrides: [
    { variable: 'CLINE_MCP_SETTINGS_PATH', path: '' },
    { variable: 'CLINE_DATA_DIR', path: 'settings/cline_mcp_settings.json' },
    { variable: 'CLINE_DIR', path: 'data/settings/cline_mcp_settings.json' },
  ],
  format: 'json',
  servers: ['mcpServers'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: ['mcpServers.*.oauth.tokens.*', 'mcpServers.*.oauthClient.clientSecret'],
  reference: { dialect: 'env-colon', environment: '${env:NAME}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://github.com/cline/cline'],
};
