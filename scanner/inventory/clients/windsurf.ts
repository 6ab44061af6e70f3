/** Windsurf, renamed Devin Desktop in 2026; the path stayed. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'windsurf',
  name: 'Windsurf',
  paths: { all: ['~/.codeium/windsurf/mcp_config.json'] },
  format: 'json',
  servers: ['mcpServers'],
  entryFields: ['env', 'headers', 'args', 'url', 'serverUrl'],
  otherSecrets: [],
  reference: {
    dialect: 'windsurf',
    environment: '${env:NAME}',
    fields: ['command', 'args', 'env', 'serverUrl', 'url', 'headers'],
  },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://docs.windsurf.com/windsurf/cascade/mcp'],
};
