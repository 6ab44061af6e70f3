/** Doppler. */
import type { Generator } from '../../generator.ts';
import type { Provider } from '../../rule.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `dp.${g.pick(['pt', 'ct', 'sa', 'scim', 'st.dev_api'])}.${g.chars('alnum', 40)}`;

export const provider: Provider = {
  id: 'doppler',
  title: 'Doppler',
  url: 'https://www.doppler.com',
  rules: [
    {
      id: 'doppler.token',
      title: 'Doppler token',
      severity: 'critical',
      confidence: 0.97,
      pattern: token('dp\\.(?:pt|ct|sa|scim|audit|said|st(?:\\.[a-z0-9_-]{2,35})?)\\.[A-Za-z0-9]{40,44}'),
      keywords: ['dp.pt.', 'dp.ct.', 'dp.sa.', 'dp.scim.', 'dp.audit.', 'dp.said.', 'dp.st.'],
      minEntropy: 3.5,
      prefix: 'dp.',
      samples: {
        match: [env('DOPPLER_TOKEN', value), json('token', value)],
        no: [neighbours(value, 'Q7xQ7x')[1], (g) => `token=dp.pt.${g.chars('alnum', 39)}\n`],
      },
      verify: {
        method: 'GET',
        url: 'https://api.doppler.com/v3/me',
        headers: { Authorization: 'Bearer {token}' },
      },
      rotate: 'https://dashboard.doppler.com',
      names: { item: 'doppler token', field: 'token' },
      sources: ['https://docs.doppler.com/reference/auth-token-formats'],
    },
  ],
};
