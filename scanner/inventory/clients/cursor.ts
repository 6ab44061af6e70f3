/** Cursor, for the user and for a project. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'cursor',
  name: 'Cursor',
  paths: { all: ['~/.cursor/mcp.json', '<proj>/.cursor/mcp.json'] },
  format: 'json',
  servers: ['mcpServers'],
  entryFields: ['env', 'headers', 'args', 'url', 'envFile'],
  otherSecrets: [],
  reference: { dialect: 'cursor', environment: '${env:NAME}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://cursor.com/docs/mcp'],
};
