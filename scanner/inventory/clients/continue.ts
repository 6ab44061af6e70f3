/** Continue: servers are a list. Its own references read `.env` files, which then hold the secret: those are scanned too. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'continue',
  name: 'Continue',
  paths: {
    all: [
      '~/.continue/config.yaml',
      '~/.continue/mcpServers/*.{yaml,yml}',
      '<proj>/.continue/config.yaml',
      '<proj>/.continue/mcpServers/*.{yaml,yml}',
    ],
  },
  format: 'yaml',
  servers: ['mcpServers[]'],
  entryFields: ['env', 'headers', 'args', 'url'],
  otherSecrets: ['models[].apiKey', 'requestOptions.headers'],
  reference: { dialect: 'continue', environment: '${{ secrets.NAME }}', fields: ['command', 'args', 'env', 'url', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://github.com/continuedev/continue'],
};
