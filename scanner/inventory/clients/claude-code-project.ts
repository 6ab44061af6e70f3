/** `.mcp.json` of a project. Several other clients read it too, so nothing may be written there that only one of them expands. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'claude-code-project',
  name: 'Claude Code (project)',
  paths: { all: ['<proj>/.mcp.json'] },
  format: 'json',
  servers: ['mcpServers', '$root'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: [],
  reference: { dialect: 'claude', environment: '${NAME}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'wrapper',
  evidence: 'vendor',
  docs: ['https://code.claude.com/docs/en/mcp'],
};
