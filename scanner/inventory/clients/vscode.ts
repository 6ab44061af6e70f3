/** Visual Studio Code (Copilot), for the user, for a profile and for a workspace. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'vscode',
  name: 'VS Code',
  paths: {
    all: ['<proj>/.vscode/mcp.json'],
    linux: [
      '~/.config/{Code,Code - Insiders,VSCodium}/User/mcp.json',
      '~/.config/{Code,Code - Insiders}/User/profiles/*/mcp.json',
    ],
    macos: [
      '~/Library/Application Support/{Code,Code - Insiders,VSCodium}/User/mcp.json',
      '~/Library/Application Support/{Code,Code - Insiders}/User/profiles/*/mcp.json',
    ],
    windows: [
      '%APPDATA%/{Code,Code - Insiders,VSCodium}/User/mcp.json',
      '%APPDATA%/{Code,Code - Insiders}/User/profiles/*/mcp.json',
    ],
  },
  format: 'jsonc',
  servers: ['servers'],
  entryFields: ['env', 'headers', 'args', 'url', 'envFile'],
  otherSecrets: [],
  reference: { dialect: 'vscode', environment: '${env:NAME}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://code.visualstudio.com/docs/agents/reference/mcp-configuration'],
};
