/** X (formerly Twitter). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'twitter',
  title: 'X (formerly Twitter)',
  url: 'https://x.com',
  severity: 'high',
  opens: 'reads and posts as the app or the user who granted it',
  rotate: 'https://developer.x.com/en/portal/dashboard',
  sources: ['https://docs.x.com/'],
  rules: [
    {
      kind: 'access-secret',
      confidence: 0.8,
      words: ['twitter'],
      form: 'alnum{35,50}',
      paired: ['access-secret'],
      verify: 'GET https://api.twitter.com/2/application/rate_limit_status [Authorization: Bearer {token}]',
    },
    { kind: 'access-token', confidence: 0.8, words: ['twitter'], form: "digit{15,25} '-' alnum{20,40}" },
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['twitter'],
      form: 'alnum{18,25}',
      verify: 'GET https://api.twitter.com/2/application/rate_limit_status [Authorization: Bearer {token}]',
    },
    { kind: 'bearer-token', confidence: 0.9, words: ['twitter'], form: "'AAAA' alnum[%]{50,500}" },
    {
      kind: 'v1-api-key',
      words: ['twitter'],
      form: "alpha{22} '%' alnum[-]{23} '%' alnum[-]{6} '%' alnum[-]{3} '%' alnum[-]{9} '%' alnum[-]{52}",
      verify: 'GET https://api.twitter.com/2/tweets/20 [Authorization: Bearer {token}]',
    },
    {
      kind: 'v2-api-key',
      words: ['twitter'],
      form: "alnum{20,59} '%' (alnum{3,123} '%'){0,2} alnum{52}",
      verify: 'GET https://api.twitter.com/2/account/verify_credentials [Authorization: Bearer {token}]',
    },
    {
      kind: 'x-twitter-bearer-token',
      confidence: 0.8,
      words: ['twitter', 'twtr'],
      form: "'A'{10,130} b64url{40,200}",
      verify: 'GET https://api.x.com/1.1/application/rate_limit_status.json [Authorization: Bearer {token}]',
    },
  ],
});
