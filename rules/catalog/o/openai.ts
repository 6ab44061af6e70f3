/** OpenAI. Its keys carry `T3BlbkFJ`, base64 of the company's name, in the middle. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import type { Rule } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { code, env, json, neighbours, text } from '../../sample-text.ts';

const rotate = 'https://platform.openai.com/api-keys';
const sources = ['https://platform.openai.com/docs/api-reference/authentication'];
const verify: NonNullable<Rule['verify']> = {
  method: 'GET',
  url: 'https://api.openai.com/v1/models',
  headers: { Authorization: 'Bearer {token}' },
  source: 'https://platform.openai.com/docs/api-reference/models/list',
};
const long =
  (prefix: string) =>
  (g: Generator): string =>
    `${prefix}${g.chars('b64url', 74)}T3BlbkFJ${g.chars('b64url', 74)}`;
const project = long('sk-proj-');
const service = long('sk-svcacct-');
const admin = long('sk-admin-');
const legacy = (g: Generator): string => `sk-${g.chars('alnum', 20)}T3BlbkFJ${g.chars('alnum', 20)}`;

export const provider = defineProvider({
  id: 'openai',
  title: 'OpenAI',
  url: 'https://openai.com',
  severity: 'high',
  opens: "runs models at the account's cost",
  rotate: 'https://platform.openai.com/api-keys',
  sources: [
    'https://platform.openai.com/docs/api-reference/authentication',
    'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety',
  ],
  rules: [
    {
      id: 'openai.project-key',
      title: 'OpenAI project key',
      severity: 'high',
      confidence: 0.98,
      pattern: token('sk-proj-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}', 'base64url'),
      keywords: ['sk-proj-'],
      minEntropy: 3.8,
      prefix: 'sk-proj-',
      samples: {
        match: [env('OPENAI_API_KEY', project), code('apiKey', project)],
        no: [() => 'OPENAI_API_KEY=sk-proj-your-key\n', text('sk-proj-', (g) => g.chars('lower', 90), '\n')],
      },
      verify,
      rotate,
      names: { item: 'openai project-key', field: 'api-key' },
      sources,
    },
    {
      id: 'openai.service-account-key',
      title: 'OpenAI service account key',
      severity: 'high',
      confidence: 0.98,
      pattern: token('sk-(?:svcacct|service-account)-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}', 'base64url'),
      keywords: ['sk-svcacct-', 'sk-service-account-'],
      minEntropy: 3.8,
      prefix: 'sk-svcacct-',
      samples: {
        match: [env('OPENAI_API_KEY', service), json('apiKey', service)],
        no: [() => 'OPENAI_API_KEY=sk-svcacct-your-key\n', text('sk-svcacct-', (g) => g.chars('lower', 90), '\n')],
      },
      verify,
      rotate,
      names: { item: 'openai service-account-key', field: 'api-key' },
      sources,
    },
    {
      id: 'openai.admin-key',
      title: 'OpenAI admin key',
      severity: 'critical',
      confidence: 0.98,
      pattern: token('sk-admin-[A-Za-z0-9_-]{20,74}T3BlbkFJ[A-Za-z0-9_-]{20,74}', 'base64url'),
      keywords: ['sk-admin-'],
      minEntropy: 3.8,
      prefix: 'sk-admin-',
      samples: {
        match: [env('OPENAI_ADMIN_KEY', admin), json('adminKey', admin)],
        no: [() => 'OPENAI_ADMIN_KEY=sk-admin-your-key\n', text('sk-admin-', (g) => g.chars('lower', 90), '\n')],
      },
      rotate: 'https://platform.openai.com/settings/organization/admin-keys',
      names: { item: 'openai admin-key', field: 'admin-key' },
      sources,
    },
    {
      id: 'openai.api-key',
      title: 'OpenAI API key (older form)',
      severity: 'high',
      confidence: 0.98,
      pattern: token('sk-(?:None-)?[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}'),
      keywords: ['T3BlbkFJ'],
      minEntropy: 3.8,
      prefix: 'sk-',
      samples: { match: [env('OPENAI_API_KEY', legacy), json('apiKey', legacy)], no: neighbours(legacy) },
      verify,
      rotate,
      names: { item: 'openai api-key', field: 'api-key' },
      sources,
    },
    {
      kind: 'api-key-unmarked',
      form: "'sk-' alnum{48}",
      verify: 'GET https://api.openai.com/v1/models [Authorization: Bearer {token}]',
    },
    {
      kind: 'project-key-unmarked',
      form: "('sk-proj-' | 'sk-svcacct-' | 'sk-None-') b64url{95,200}",
      verify: 'GET https://api.openai.com/v1/models [Authorization: Bearer {token}]',
    },
    { kind: 'session-key', confidence: 0.6, words: ['openai'], form: "'sess-' alnum{40}" },
    {
      kind: 'user-key',
      form: "'sk-None-' (alnum{20} 'T3BlbkFJ' alnum{20} | alnum{48} | b64url{100,200})",
      verify: 'GET https://api.openai.com/v1/models [Authorization: Bearer {token}]',
    },
  ],
});
