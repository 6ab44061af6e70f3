/** Netlify. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const accessToken = (g: Generator): string => `nfp_${g.chars('alnum', 36)}`;

export const provider: Provider = {
  id: 'netlify',
  title: 'Netlify',
  url: 'https://www.netlify.com',
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
      rotate: 'https://app.netlify.com/user/applications',
      names: { item: 'netlify personal-access-token', field: 'token' },
      sources: ['unconfirmed'],
    },
  ],
};
