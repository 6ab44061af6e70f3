/** Claude Code, the user's own file: servers for everywhere and, below `projects`, for single folders. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'claude-code-user',
  name: 'Claude Code',
  paths: { all: ['~/.claude.json'] },
  overrides: [{ variable: 'CLAUDE_CONFIG_DIR', path: '.claude.json' }],
  format: 'json',
  servers: ['mcpServers', 'projects.*.mcpServers'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: ['primaryApiKey', 'customApiKeyResponses'],
  reference: { dialect: 'claude', environment: '${NAME}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://code.claude.com/docs/en/mcp'],
};
