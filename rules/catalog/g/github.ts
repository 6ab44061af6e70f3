/** GitHub. Since 2021 its tokens end in a base62 CRC-32 of what stands between prefix and checksum. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import type { Rule } from '../../rule.ts';
import { crc32Base62, endsInCrc32Base62 } from '../../checks/crc32.ts';
import { token } from '../../pattern.ts';
import { code, env, json, misprint, neighbours, text, yaml } from '../../sample-text.ts';

const formats = 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/';
const about = 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github';
const rotate = 'https://github.com/settings/tokens';
const verify: NonNullable<Rule['verify']> = {
  method: 'GET',
  url: 'https://api.github.com/user',
  headers: { Authorization: 'Bearer {token}' },
  otherHosts: true,
  source: 'https://docs.github.com/en/rest/users/users#get-the-authenticated-user',
};
const revoke: NonNullable<Rule['revoke']> = {
  method: 'POST',
  url: 'https://api.github.com/credentials/revoke',
  headers: { Accept: 'application/vnd.github+json' },
  body: '{"credentials":["{token}"]}',
  done: { status: [202] },
  source: 'https://docs.github.com/en/rest/credentials/revoke',
};

function create(prefix: string): (g: Generator) => string {
  return (g) => {
    const random = g.chars('alnum', 30);
    return `${prefix}${random}${crc32Base62(random)}`;
  };
}
const check = (secret: string): boolean | 'certain' => (endsInCrc32Base62(secret.slice(4)) ? 'certain' : false);

const classic = create('ghp_');
const oauth = create('gho_');
const user = create('ghu_');
const installation = create('ghs_');
const refresh = (g: Generator): string => {
  const random = g.chars('alnum', 70);
  return `ghr_${random}${crc32Base62(random)}`;
};
const fineGrained = (g: Generator): string => `github_pat_${g.chars('upalnum', 22)}_${g.chars('alnum', 59)}`;

export const provider = defineProvider({
  id: 'github',
  title: 'GitHub',
  url: 'https://github.com',
  severity: 'critical',
  opens: 'reads and writes the repositories it was granted',
  rotate: 'https://github.com/settings/tokens',
  sources: [
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens',
    'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation',
  ],
  rules: [
    {
      id: 'github.personal-access-token',
      title: 'GitHub personal access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('ghp_[A-Za-z0-9]{36}'),
      keywords: ['ghp_'],
      check,
      prefix: 'ghp_',
      samples: {
        match: [env('GITHUB_TOKEN', classic), json('token', classic), text('https://x:', classic, '@github.com/a/b.git')],
        no: [...neighbours(classic), misprint(classic)],
      },
      verify,
      revoke,
      rotate,
      names: { item: 'github personal-access-token', field: 'token' },
      sources: [formats, about],
    },
    {
      id: 'github.fine-grained-token',
      title: 'GitHub fine-grained personal access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'),
      keywords: ['github_pat_'],
      minEntropy: 4,
      prefix: 'github_pat_',
      samples: { match: [env('GH_TOKEN', fineGrained), yaml('token', fineGrained)], no: neighbours(fineGrained) },
      verify,
      revoke,
      rotate: 'https://github.com/settings/personal-access-tokens',
      names: { item: 'github fine-grained-token', field: 'token' },
      sources: [about],
    },
    {
      id: 'github.oauth-token',
      title: 'GitHub OAuth access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('gho_[A-Za-z0-9]{36}'),
      keywords: ['gho_'],
      check,
      prefix: 'gho_',
      samples: { match: [yaml('oauth_token', oauth), env('GH_TOKEN', oauth)], no: [...neighbours(oauth), misprint(oauth)] },
      verify,
      revoke,
      rotate: 'https://github.com/settings/applications',
      names: { item: 'github oauth', field: 'access-token' },
      sources: [formats, about],
    },
    {
      id: 'github.app-user-token',
      title: 'GitHub App user access token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('ghu_[A-Za-z0-9]{36}'),
      keywords: ['ghu_'],
      check,
      prefix: 'ghu_',
      samples: { match: [env('GITHUB_TOKEN', user), code('token', user)], no: [...neighbours(user), misprint(user)] },
      verify,
      revoke,
      rotate: 'https://github.com/settings/apps/authorizations',
      names: { item: 'github app-user-token', field: 'token' },
      sources: [formats, about],
    },
    {
      id: 'github.app-installation-token',
      title: 'GitHub App installation access token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('ghs_[A-Za-z0-9]{36}'),
      keywords: ['ghs_'],
      check,
      prefix: 'ghs_',
      samples: {
        match: [env('GITHUB_TOKEN', installation), json('token', installation)],
        no: [...neighbours(installation), misprint(installation)],
      },
      rotate: 'https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app',
      names: { item: 'github app-installation-token', field: 'token' },
      sources: [formats, about],
    },
    {
      id: 'github.refresh-token',
      title: 'GitHub App refresh token',
      severity: 'high',
      confidence: 0.97,
      pattern: token('ghr_[A-Za-z0-9]{36,76}'),
      keywords: ['ghr_'],
      check,
      prefix: 'ghr_',
      samples: {
        match: [env('GITHUB_REFRESH_TOKEN', refresh), json('refresh_token', refresh)],
        no: [misprint(refresh), text('ghr_', (g) => g.chars('alnum', 35))],
      },
      revoke,
      rotate: 'https://github.com/settings/apps/authorizations',
      names: { item: 'github oauth', field: 'refresh-token' },
      sources: [formats, about],
    },
    {
      kind: 'app-installation-token-jwt',
      form: "'ghs_' digit{1,20} '_eyJ' b64url{10,130} '.' b64url{10,130} '.' b64url{10,130}",
      loose: true,
      verify: 'GET https://api.github.com/installation/repositories [Authorization: Bearer {token}]',
    },
    {
      kind: 'oauth-client-id',
      severity: 'low',
      confidence: 0.8,
      words: ['github', 'gh'],
      nameOnly: true,
      form: "('Iv1.' | 'Ov23li' | 'Iv23') (hex{16} | alnum{14} | alnum{16})",
      part: true,
      paired: ['github.oauth-client-secret'],
    },
    {
      kind: 'oauth-client-id-legacy',
      confidence: 0.8,
      words: ['github', 'gh'],
      nameOnly: true,
      form: 'hex{20}',
      paired: ['github.oauth-client-secret'],
    },
    {
      kind: 'oauth-client-secret',
      confidence: 0.8,
      words: ['github', 'gh'],
      nameOnly: true,
      form: 'hex{40}',
      paired: ['github.oauth-client-id'],
    },
    { kind: 'client-id-loose', severity: 'low', words: ['github'], nameOnly: true, form: 'alnum{20}', loose: true, part: true },
    {
      kind: 'secret-key-loose',
      words: ['gh', 'github'],
      nameOnly: true,
      form: 'alnum{40}',
      loose: true,
      paired: ['personal-access-token'],
    },
  ],
});
