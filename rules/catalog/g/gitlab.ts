/** GitLab. Routable tokens end in a base36 CRC-32 of everything in front of it; the older forms carry no checksum. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import type { Rule } from '../../rule.ts';
import { crc32Base36 } from '../../checks/crc32.ts';
import { token } from '../../pattern.ts';
import { env, json, misprint, neighbours, text, yaml } from '../../sample-text.ts';

const prefixes = 'https://docs.gitlab.com/security/tokens/#token-prefixes';
const routableFormat = 'https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/';
const rotate = 'https://gitlab.com/-/user_settings/personal_access_tokens';

const personal = (g: Generator): string => `glpat-${g.chars('alnum', 20)}`;
const routable = (g: Generator): string => {
  const payload = g.chars('b64url', 40);
  const head = `${g.pick(['glpat-', 'glrt-', 'gldt-'])}${payload}.01.${payload.length.toString(36).padStart(2, '0')}`;
  return `${head}${crc32Base36(head)}`;
};

interface Kind {
  readonly kind: string;
  readonly title: string;
  readonly prefix: string;
  readonly body: string;
  readonly severity: Rule['severity'];
  readonly name: string;
  readonly create: (g: Generator) => string;
}

const kinds: readonly Kind[] = [
  {
    kind: 'deploy-token',
    title: 'GitLab deploy token',
    prefix: 'gldt-',
    body: '[A-Za-z0-9_-]{20}',
    severity: 'high',
    name: 'GITLAB_DEPLOY_TOKEN',
    create: (g) => g.chars('alnum', 20),
  },
  {
    kind: 'runner-token',
    title: 'GitLab runner authentication token',
    prefix: 'glrt-',
    body: '(?:t[0-9]_)?[A-Za-z0-9_-]{20}',
    severity: 'high',
    name: 'CI_SERVER_TOKEN',
    create: (g) => g.chars('alnum', 20),
  },
  {
    kind: 'trigger-token',
    title: 'GitLab pipeline trigger token',
    prefix: 'glptt-',
    body: '[a-f0-9]{40}',
    severity: 'medium',
    name: 'GITLAB_TRIGGER_TOKEN',
    create: (g) => g.chars('hex', 40),
  },
  {
    kind: 'job-token',
    title: 'GitLab CI/CD job token',
    prefix: 'glcbt-',
    body: '[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20}',
    severity: 'medium',
    name: 'CI_JOB_TOKEN',
    create: (g) => `${g.chars('hex', 2)}_${g.chars('alnum', 20)}`,
  },
  {
    kind: 'oauth-secret',
    title: 'GitLab OAuth application secret',
    prefix: 'gloas-',
    body: '[a-f0-9]{64}',
    severity: 'high',
    name: 'GITLAB_APP_SECRET',
    create: (g) => g.chars('hex', 64),
  },
  {
    kind: 'agent-token',
    title: 'GitLab agent for Kubernetes token',
    prefix: 'glagent-',
    body: '[A-Za-z0-9_-]{50}',
    severity: 'high',
    name: 'AGENT_TOKEN',
    create: (g) => g.chars('alnum', 50),
  },
];

function describe({ kind, title, prefix, body, severity, name, create }: Kind): Rule {
  const value = (g: Generator): string => `${prefix}${create(g)}`;
  return {
    id: `gitlab.${kind}`,
    title,
    severity,
    confidence: 0.96,
    pattern: token(`${prefix}${body}`, 'base64url'),
    keywords: [prefix],
    minEntropy: 3,
    prefix,
    samples: { match: [env(name, value), yaml('token', value)], no: neighbours(value) },
    rotate: 'https://docs.gitlab.com/security/tokens/',
    names: { item: `gitlab ${kind}`, field: 'token' },
    sources: [prefixes],
  };
}

export const provider = defineProvider({
  id: 'gitlab',
  title: 'GitLab',
  url: 'https://gitlab.com',
  severity: 'critical',
  opens: 'reads and writes the projects of the user or group',
  rotate: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  sources: ['https://docs.gitlab.com/user/profile/personal_access_tokens/', 'https://docs.gitlab.com/security/tokens/'],
  otherHosts: true,
  rules: [
    {
      id: 'gitlab.personal-access-token',
      title: 'GitLab personal, project or group access token',
      severity: 'critical',
      confidence: 0.96,
      pattern: token('glpat-[A-Za-z0-9_-]{20}(?!\\.[0-9a-z]{2})', 'base64url'),
      keywords: ['glpat-'],
      minEntropy: 3,
      prefix: 'glpat-',
      samples: { match: [env('GITLAB_TOKEN', personal), json('private_token', personal)], no: neighbours(personal) },
      verify: {
        method: 'GET',
        url: 'https://gitlab.com/api/v4/personal_access_tokens/self',
        headers: { 'PRIVATE-TOKEN': '{token}' },
        otherHosts: true,
        source: 'https://docs.gitlab.com/ee/api/personal_access_tokens.html',
      },
      revoke: {
        method: 'DELETE',
        url: 'https://gitlab.com/api/v4/personal_access_tokens/self',
        headers: { 'PRIVATE-TOKEN': '{token}' },
        done: { status: [204] },
        source: 'https://docs.gitlab.com/ee/api/personal_access_tokens.html',
      },
      rotate,
      names: { item: 'gitlab personal-access-token', field: 'token' },
      sources: [prefixes],
    },
    {
      id: 'gitlab.routable-token',
      title: 'GitLab access, deploy or runner token (routable)',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('gl(?:pat|rt|dt)-(?:t[0-9]_)?[A-Za-z0-9_-]{27,300}\\.(?:[0-9a-z]{2}\\.)?[0-9a-z]{9}', 'base64url'),
      keywords: ['glpat-', 'glrt-', 'gldt-'],
      check: (secret) => (crc32Base36(secret.slice(0, -7)) === secret.slice(-7) ? 'certain' : false),
      specificity: 12,
      prefix: 'gl',
      samples: {
        match: [env('GITLAB_TOKEN', routable), json('private_token', routable)],
        no: [misprint(routable), text('glpat-', (g) => `${g.chars('alnum', 30)}.01.${g.chars('lowalnum', 9)}`)],
      },
      verify: {
        method: 'GET',
        url: 'https://gitlab.com/api/v4/personal_access_tokens/self',
        headers: { 'PRIVATE-TOKEN': '{token}' },
        otherHosts: true,
        source: 'https://docs.gitlab.com/ee/api/personal_access_tokens.html',
      },
      rotate,
      names: { item: 'gitlab access-token', field: 'token' },
      sources: [routableFormat, prefixes],
    },
    ...kinds.map(describe),
    { kind: 'feature-flags-client-token', severity: 'medium', form: "'glffct-' b64url{20}" },
    { kind: 'feed-token', severity: 'medium', form: "'glft-' b64url{20}" },
    { kind: 'incoming-mail-token', severity: 'medium', form: "'glimt-' b64url{25}" },
    { kind: 'runner-authentication-token-legacy-registered', form: "'glrtr-' b64url{20,64}" },
    { kind: 'runner-registration-token', form: "'GR1348941' b64url{20}" },
    { kind: 'scim-token', form: "'glsoat-' b64url{20}" },
    { kind: 'session-cookie', severity: 'medium', confidence: 0.9, words: ['gitlab'], form: "'_gitlab_session=' hex{32}" },
    { kind: 'workspace-token', severity: 'medium', form: "'glwt-' b64url{20}" },
    {
      kind: 'private-token-routable-format-loose',
      form: "'glpat-' b64url{27,300} '.01.' alnum{2} lowalnum{7}",
      loose: true,
      verify: 'GET https://gitlab.com/api/v4/personal_access_tokens/self [PRIVATE-TOKEN: {token}]',
    },
    { kind: 'session-cookie-loose', severity: 'medium', words: ['gitlab'], form: 'hex{32}', loose: true },
    { kind: 'token-loose', form: "'glpat-' b64url{20,128}", loose: true },
  ],
});
