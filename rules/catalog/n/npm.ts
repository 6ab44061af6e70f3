/** npm's registry. Its tokens take GitHub's form, checksum included. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { decodeBase64 } from '../../checks/base64.ts';
import { crc32Base62, endsInCrc32Base62 } from '../../checks/crc32.ts';
import { token } from '../../pattern.ts';
import { env, json, misprint, neighbours, text } from '../../sample-text.ts';

const rotate = 'https://docs.npmjs.com/revoking-access-tokens';
const npmrc = 'https://docs.npmjs.com/cli/configuring-npm/npmrc';
const accessToken = (g: Generator): string => {
  const random = g.chars('alnum', 30);
  return `npm_${random}${crc32Base62(random)}`;
};
const basicAuth = (g: Generator): string => Buffer.from(`deploy:${g.chars('alnum', 18)}`).toString('base64');

export const provider = defineProvider({
  id: 'npm',
  title: 'npm',
  url: 'https://www.npmjs.com',
  severity: 'critical',
  opens: 'publishes and installs packages as the user',
  rotate: "In the account's access token settings, or with npm token revoke.",
  sources: ['https://docs.npmjs.com/about-access-tokens', 'https://docs.npmjs.com/revoking-access-tokens'],
  rules: [
    {
      id: 'npm.access-token',
      title: 'npm access token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('npm_[A-Za-z0-9]{36}'),
      keywords: ['npm_'],
      check: (secret) => (endsInCrc32Base62(secret.slice(4)) ? 'certain' : false),
      prefix: 'npm_',
      samples: {
        match: [
          text('//registry.npmjs.org/:_authToken=', accessToken, '\n'),
          env('NPM_TOKEN', accessToken),
          json('token', accessToken),
        ],
        no: [...neighbours(accessToken), misprint(accessToken)],
      },
      verify: {
        method: 'GET',
        url: 'https://registry.npmjs.org/-/whoami',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://docs.npmjs.com/cli/commands/npm-whoami',
      },
      rotate,
      names: { item: 'npm access-token', field: 'token' },
      sources: ['https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/', npmrc],
    },
    {
      id: 'npm.registry-auth-token',
      title: 'Registry token in an npm configuration',
      severity: 'high',
      confidence: 0.85,
      pattern: /:_authToken[ \t]{0,4}=[ \t]{0,4}["']?(?!\$|npm_)(?<secret>[A-Za-z0-9_+/.=-]{20,400})(?![A-Za-z0-9_+/.=-])/,
      keywords: [':_authToken'],
      minEntropy: 2.8,
      specificity: 6,
      samples: {
        match: [
          text('//npm.corp.example/:_authToken=', (g) => g.uuid(), '\n'),
          text('//r.example/:_authToken="', (g) => g.chars('alnum', 40), '"\n'),
        ],
        no: [() => '//npm.corp.example/:_authToken=${NPM_TOKEN}\n', text('//r/:_authToken=', (g) => g.chars('alnum', 8), '\n')],
      },
      rotate,
      names: { item: 'npm registry', field: 'auth-token' },
      sources: [npmrc],
    },
    {
      id: 'npm.registry-basic-auth',
      title: 'User name and password in an npm configuration',
      severity: 'high',
      confidence: 0.85,
      pattern: /(?:^|[\s:])_auth[ \t]{0,4}=[ \t]{0,4}["']?(?<secret>[A-Za-z0-9+/]{8,200}={0,2})(?![A-Za-z0-9+/=_-])/m,
      keywords: ['_auth'],
      check: (secret) => {
        const bytes = decodeBase64(secret);
        return bytes !== null && /^[ -~]{1,80}:[ -~]{3,120}$/.test(new TextDecoder('latin1').decode(bytes));
      },
      specificity: 6,
      samples: {
        match: [text('//r.example/:_auth=', basicAuth, '\n'), text('_auth = "', basicAuth, '"\n')],
        no: [text('_auth=', (g) => Buffer.from(g.chars('alnum', 24)).toString('base64'), '\n'), () => '_auth=${NPM_AUTH}\n'],
      },
      rotate,
      names: { item: 'npm registry', field: 'auth' },
      sources: [npmrc],
    },
    { kind: 'basic-auth', confidence: 0.6, words: ['npmrc'], form: "'_auth=' b64{8,200} '='{0,2}" },
    {
      kind: 'legacy-access-token',
      words: ['npm'],
      form: 'uuid',
      verify: 'GET https://{registry}/-/whoami [Authorization: Bearer {token}]',
    },
    {
      kind: 'legacy-auth-token',
      confidence: 0.9,
      words: ['npmrc', 'authtoken'],
      form: "'_authToken=' uuid",
      verify: 'GET https://{registry}/-/whoami [Authorization: Bearer {token}]',
    },
    {
      kind: 'access-token-loose-2',
      words: ['npm'],
      form: 'UUID',
      loose: true,
      verify: 'GET https://{registry}/-/whoami [Authorization: Bearer {token}]',
    },
    {
      kind: 'git-basic-auth-url',
      title: 'GitHub token in a repository address',
      form: "'https://' hex{40} ':x-oauth-basic@github.com/'",
    },
  ],
});
