/** OpenAI Codex. It expands nothing: fields of their own hold names of variables. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'codex',
  name: 'OpenAI Codex',
  paths: {
    all: ['~/.codex/config.toml', '~/.codex/*.config.toml', '<proj>/.codex/config.toml'],
    linux: ['/etc/codex/config.toml'],
    macos: ['/etc/codex/config.toml'],
    windows: ['%ProgramData%/OpenAI/Codex/config.toml'],
  },
  overrides: [{ variable: 'CODEX_HOME', path: 'config.toml' }],
  format: 'toml',
  servers: ['mcp_servers'],
  entryFields: ['env', 'http_headers', 'args', 'url'],
  otherSecrets: [],
  reference: {
    dialect: 'codex',
    environment: null,
    fields: [],
    byName: { env: 'env_vars', http_headers: 'env_http_headers', bearer_token: 'bearer_token_env_var' },
  },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://developers.openai.com/codex/mcp', 'https://github.com/openai/codex'],
};
