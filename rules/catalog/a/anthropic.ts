/** Anthropic. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, text } from '../../sample-text.ts';

const sources = ['https://platform.claude.com/docs/en/get-api-key'];
const apiKey = (g: Generator): string => `sk-ant-api03-${g.chars('b64url', 93)}AA`;
const adminKey = (g: Generator): string => `sk-ant-admin01-${g.chars('b64url', 93)}AA`;
const oauth = (g: Generator): string => `sk-ant-${g.pick(['oat01', 'ort01'])}-${g.chars('b64url', 93)}AA`;

export const provider = defineProvider({
  id: 'anthropic',
  title: 'Anthropic',
  url: 'https://www.anthropic.com',
  severity: 'high',
  opens: "runs models at the account's cost; an admin key manages members",
  rotate: 'https://platform.claude.com/settings/keys',
  sources: ['https://platform.claude.com/docs/en/build-with-claude/administration-api'],
  rules: [
    {
      id: 'anthropic.api-key',
      title: 'Anthropic API key',
      severity: 'high',
      confidence: 0.98,
      pattern: token('sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{80,128}', 'base64url'),
      keywords: ['sk-ant-api'],
      minEntropy: 4,
      prefix: 'sk-ant-',
      samples: {
        match: [env('ANTHROPIC_API_KEY', apiKey), json('ANTHROPIC_API_KEY', apiKey)],
        no: [() => 'ANTHROPIC_API_KEY=sk-ant-api03-...\n', text('sk-ant-api03-', (g) => g.chars('b64url', 60), '\n')],
      },
      verify: {
        method: 'GET',
        url: 'https://api.anthropic.com/v1/models',
        headers: { 'x-api-key': '{token}', 'anthropic-version': '2023-06-01' },
        source: 'https://docs.anthropic.com/en/api/models-list',
      },
      rotate: 'https://console.anthropic.com/settings/keys',
      names: { item: 'anthropic api-key', field: 'api-key' },
      sources,
    },
    {
      id: 'anthropic.admin-key',
      title: 'Anthropic admin API key',
      severity: 'critical',
      confidence: 0.98,
      pattern: token('sk-ant-admin[0-9]{0,4}-[A-Za-z0-9_-]{40,128}', 'base64url'),
      keywords: ['sk-ant-admin'],
      minEntropy: 4,
      prefix: 'sk-ant-admin',
      samples: {
        match: [env('ANTHROPIC_ADMIN_KEY', adminKey), json('adminKey', adminKey)],
        no: [() => 'ANTHROPIC_ADMIN_KEY=sk-ant-admin...\n', text('sk-ant-admin01-', (g) => g.chars('b64url', 30), '\n')],
      },
      rotate: 'https://console.anthropic.com/settings/admin-keys',
      names: { item: 'anthropic admin-key', field: 'api-key' },
      sources: ['https://platform.claude.com/docs/en/build-with-claude/administration-api'],
    },
    {
      id: 'anthropic.oauth-token',
      title: 'Anthropic OAuth token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('sk-ant-o[ar]t[0-9]{2}-[A-Za-z0-9_-]{80,128}', 'base64url'),
      keywords: ['sk-ant-oat', 'sk-ant-ort'],
      minEntropy: 4,
      prefix: 'sk-ant-',
      samples: {
        match: [env('CLAUDE_CODE_OAUTH_TOKEN', oauth), json('accessToken', oauth)],
        no: [() => 'token=sk-ant-oat01-...\n', text('sk-ant-oat01-', (g) => g.chars('b64url', 40), '\n')],
      },
      rotate: 'https://claude.ai/settings',
      names: { item: 'anthropic oauth', field: 'token' },
      sources: ['unconfirmed'],
    },
    { kind: 'session-key', confidence: 0.6, form: "('sk-ant-sid01-' | 'sk-ant-sid02-') b64url{80,140}" },
    {
      kind: 'api-key-any-version',
      form: "'sk-ant-api' digit{2,4} '-' b64url{80,128}",
      loose: true,
      verify: 'GET https://api.anthropic.com/v1/models [x-api-key: {token}; anthropic-version: 2023-06-01]',
    },
    { kind: 'api-key-loose', form: "'sk-ant-api03-' b64url{64,128}", loose: true },
  ],
});
