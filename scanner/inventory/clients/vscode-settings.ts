/** The older place of VS Code's servers: inside its settings. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'vscode-legacy',
  name: 'VS Code (settings)',
  paths: {
    all: ['<proj>/.vscode/settings.json', '<proj>/*.code-workspace'],
    linux: ['~/.config/Code/User/settings.json'],
    macos: ['~/Library/Application Support/Code/User/settings.json'],
    windows: ['%APPDATA%/Code/User/settings.json'],
  },
  format: 'jsonc',
  servers: ['mcp.servers', 'settings.mcp.servers'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: [],
  reference: { dialect: 'vscode', environment: '${env:NAME}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://code.visualstudio.com/docs/agents/reference/mcp-configuration'],
};
