/** Continue's older configuration, and server files in the notation of other clients. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'continue-json',
  name: 'Continue (JSON)',
  paths: { all: ['~/.continue/config.json', '~/.continue/mcpServers/*.json', '<proj>/.continue/mcpServers/*.json'] },
  format: 'json',
  servers: ['mcpServers', 'experimental.modelContextProtocolServers[]'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: ['models[].apiKey', 'requestOptions.headers'],
  reference: { dialect: 'continue', environment: '${{ secrets.NAME }}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://github.com/continuedev/continue'],
};
