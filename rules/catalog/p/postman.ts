/** Postman. */
import type { Generator } from '../../generator.ts';
import { defineProvider } from '../../provider.ts';
import { token } from '../../pattern.ts';
import { env, json, neighbours } from '../../sample-text.ts';

const value = (g: Generator): string => `PMAK-${g.chars('hex', 24)}-${g.chars('hex', 34)}`;

export const provider = defineProvider({
  id: 'postman',
  title: 'Postman',
  url: 'https://www.postman.com',
  severity: 'high',
  opens: 'reads and changes collections, environments and their stored secrets',
  rotate: 'https://go.postman.co/settings/me/api-keys',
  sources: ['https://learning.postman.com/docs/developer/intro-api/'],
  rules: [
    {
      id: 'postman.api-key',
      title: 'Postman API key',
      severity: 'high',
      confidence: 0.97,
      pattern: token('PMAK-[a-f0-9]{24}-[a-f0-9]{34}'),
      keywords: ['PMAK-'],
      minEntropy: 3,
      prefix: 'PMAK-',
      samples: { match: [env('POSTMAN_API_KEY', value), json('token', value)], no: neighbours(value) },
      verify: {
        method: 'GET',
        url: 'https://api.getpostman.com/me',
        headers: { 'X-Api-Key': '{token}' },
        otherHosts: true,
        source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
      },
      rotate: 'https://go.postman.co/settings/me/api-keys',
      names: { item: 'postman api-key', field: 'api-key' },
      sources: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
    },
    {
      kind: 'collection-access-key',
      form: "'PMAT-' upalnum{26}",
      verify: 'GET https://api.postman.com/collections/{id}?access_key={token}',
    },
    {
      kind: 'api-key-any',
      form: "'PMAK-' alnum{24} '-' alnum{34}",
      loose: true,
      verify: 'GET https://api.getpostman.com/me [X-Api-Key: {token}]',
    },
  ],
});
