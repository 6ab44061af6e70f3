/** Netlify. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const accessToken = (g: Generator): string => `nfp_${g.chars('alnum', 36)}`;

export const provider = defineProvider({
  id: 'netlify',
  title: 'Netlify',
  url: 'https://www.netlify.com',
  severity: 'critical',
  opens: "deploys to and configures the account's sites",
  rotate: 'https://app.netlify.com/user/applications',
  sources: ['https://docs.netlify.com/api/get-started/'],
  rules: [
    {
      id: 'netlify.personal-access-token',
      title: 'Netlify personal access token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('nfp_[A-Za-z0-9]{36}'),
      keywords: ['nfp_'],
      minEntropy: 3.5,
      prefix: 'nfp_',
      samples: { match: [env('NETLIFY_AUTH_TOKEN', accessToken), json('token', accessToken)], no: neighbours(accessToken) },
      verify: {
        method: 'GET',
        url: 'https://api.netlify.com/api/v1/user',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://open-api.netlify.com/',
      },
      rotate: 'https://app.netlify.com/user/applications',
      names: { item: 'netlify personal-access-token', field: 'token' },
      sources: ['unconfirmed'],
    },
    {
      kind: 'access-token-hex',
      words: ['netlify'],
      form: 'hex{60,64}',
      verify: 'GET https://api.netlify.com/api/v1/user [Authorization: Bearer {token}]',
    },
    {
      kind: 'access-token-legacy',
      confidence: 0.8,
      words: ['netlify'],
      form: 'b64url{40,46}',
      verify: 'GET https://api.netlify.com/api/v1/user [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-loose',
      words: ['netlify'],
      form: 'xdigit{60,64}',
      loose: true,
      verify: 'GET https://api.netlify.com/api/v1/user [Authorization: Bearer {token}]',
    },
  ],
});
