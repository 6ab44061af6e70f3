/** Hugging Face. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const userToken = (g: Generator): string => `hf_${g.chars('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 34)}`;
const organizationToken = (g: Generator): string =>
  `api_org_${g.chars('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', 34)}`;

export const provider = defineProvider({
  id: 'huggingface',
  title: 'Hugging Face',
  url: 'https://huggingface.co',
  severity: 'high',
  opens: "reads and writes the account's models and data sets",
  rotate: 'https://huggingface.co/settings/tokens',
  sources: ['https://huggingface.co/docs/hub/security-tokens'],
  rules: [
    {
      id: 'huggingface.user-access-token',
      title: 'Hugging Face user access token',
      severity: 'high',
      confidence: 0.96,
      pattern: token('hf_[A-Za-z]{34}'),
      keywords: ['hf_'],
      minEntropy: 3.5,
      prefix: 'hf_',
      samples: { match: [env('HF_TOKEN', userToken), json('token', userToken)], no: neighbours(userToken) },
      verify: {
        method: 'GET',
        url: 'https://huggingface.co/api/whoami-v2',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://huggingface.co/docs/hub/api',
      },
      rotate: 'https://huggingface.co/settings/tokens',
      names: { item: 'huggingface user-access-token', field: 'token' },
      sources: ['https://huggingface.co/docs/hub/security-tokens'],
    },
    {
      id: 'huggingface.organization-token',
      title: 'Hugging Face organization token',
      severity: 'high',
      confidence: 0.95,
      pattern: token('api_org_[A-Za-z]{34}'),
      keywords: ['api_org_'],
      minEntropy: 3.5,
      prefix: 'api_org_',
      samples: {
        match: [env('HF_TOKEN', organizationToken), json('token', organizationToken)],
        no: neighbours(organizationToken),
      },
      verify: {
        method: 'GET',
        url: 'https://huggingface.co/api/whoami-v2',
        headers: { Authorization: 'Bearer {token}' },
        source: 'https://huggingface.co/docs/hub/api',
      },
      rotate: 'https://huggingface.co/settings/tokens',
      names: { item: 'huggingface organization-token', field: 'token' },
      sources: ['unconfirmed'],
    },
    {
      kind: 'organization-api-token-any',
      form: "'api_org_' alnum{34}",
      loose: true,
      verify: 'GET https://huggingface.co/api/whoami-v2 [Authorization: Bearer {token}]',
    },
    {
      kind: 'user-access-token-any',
      form: "'hf_' alnum{34}",
      loose: true,
      verify: 'GET https://huggingface.co/api/whoami-v2 [Authorization: Bearer {token}]',
    },
  ],
});
