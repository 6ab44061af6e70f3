/** Gemini CLI, for the user, a project and the machine. It hides secret-looking variables unless `env` names them. */
import type { McpClient } from '../client.ts';

export const client: McpClient = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  paths: {
    all: ['~/.gemini/settings.json', '<proj>/.gemini/settings.json'],
    linux: ['/etc/gemini-cli/settings.json', '/etc/gemini-cli/system-defaults.json'],
    macos: ['/Library/Application Support/GeminiCli/settings.json'],
    windows: ['%ProgramData%/gemini-cli/settings.json'],
  },
  overrides: [
    { variable: 'GEMINI_CLI_HOME', path: '.gemini/settings.json' },
    { variable: 'GEMINI_CLI_SYSTEM_SETTINGS_PATH', path: '' },
  ],
  format: 'jsonc',
  servers: ['mcpServers'],
  entryFields: ['env', 'headers', 'args', 'url', 'httpUrl'],
  otherSecrets: ['mcpServers.*.oauth.clientSecret'],
  reference: { dialect: 'gemini', environment: '${NAME}', fields: ['command', 'args', 'env', 'url', 'httpUrl', 'headers'] },
  rewrite: 'native',
  evidence: 'vendor',
  docs: ['https://github.com/google-gemini/gemini-cli'],
};
