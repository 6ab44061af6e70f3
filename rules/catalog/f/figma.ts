/** Figma. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `figd_${g.chars('b64url', 38)}`;

export const provider = defineProvider({
  id: 'figma',
  title: 'Figma',
  url: 'https://www.figma.com',
  severity: 'high',
  opens: 'reads files and comments as the user',
  rotate: 'https://www.figma.com/settings',
  sources: ['https://developers.figma.com/docs/rest-api/personal-access-tokens/'],
  rules: [
    {
      id: 'figma.personal-access-token',
      title: 'Figma personal access token',
      severity: 'medium',
      confidence: 0.96,
      pattern: token('figd_[A-Za-z0-9_-]{38,43}', 'base64url'),
      keywords: ['figd_'],
      minEntropy: 3.5,
      prefix: 'figd_',
      samples: {
        match: [env('FIGMA_TOKEN', value), json('token', value)],
        no: [neighbours(value, 'Q7xQ7x')[1], (g) => `token=figd_${g.chars('b64url', 37)}\n`],
      },
      verify: {
        method: 'GET',
        url: 'https://api.figma.com/v1/me',
        headers: { 'X-Figma-Token': '{token}' },
        dead: { status: [403], has: ['Invalid token'] },
        source: 'https://www.figma.com/developers/api#get-me-endpoint',
      },
      rotate: 'https://www.figma.com/settings',
      names: { item: 'figma personal-access-token', field: 'token' },
      sources: ['https://developers.figma.com/docs/rest-api/personal-access-tokens/'],
    },
    { kind: 'oauth-refresh-token', confidence: 0.6, form: "'figor_' b64url{30,200}" },
    {
      kind: 'oauth-token',
      confidence: 0.6,
      form: "('figo_' | 'figu_' | 'figuh_' | 'figoh_' | 'figdh_') b64url{30,200}",
      verify: 'GET https://api.figma.com/v1/me [Authorization: Bearer {token}]',
    },
    {
      kind: 'personal-access-token-legacy',
      words: ['figma', 'xfigmatoken', 'x_figma_token'],
      form: "digit{4,7} '-' uuid",
      verify: 'GET https://api.figma.com/v1/me [X-Figma-Token: {token}]',
    },
    { kind: 'scim-token', confidence: 0.9, words: ['figma'], form: "('figd_scim_' | 'figs_') b64url{30,200}" },
    {
      kind: 'personal-access-header-token-loose',
      words: ['figma', 'xfigmatoken'],
      form: "xdigit{4} '-' UUID",
      loose: true,
      verify: 'GET https://api.figma.com/v1/me [X-Figma-Token: {token}]',
    },
    {
      kind: 'personal-access-token-any',
      form: "'figd_' b64url{38,200}",
      loose: true,
      verify: 'GET https://api.figma.com/v1/me [X-Figma-Token: {token}]',
    },
  ],
});
