/** Mapbox. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'mapbox',
  title: 'Mapbox',
  url: 'https://www.mapbox.com',
  severity: 'medium',
  opens: "uses or manages maps and tokens at the account's cost",
  rotate: "In the account's access token settings, or through the tokens API.",
  sources: ['https://docs.mapbox.com/api/accounts/tokens/', 'https://docs.mapbox.com/accounts/guides/tokens/'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.9,
      words: ['mapbox'],
      form: "'pk.' b64[-=]{32,128} '.' b64[-=]{20,30}",
      verify: 'GET https://api.mapbox.com/styles/v1/mapbox/streets-v11?access_token={token}',
    },
    {
      kind: 'secret-access-token',
      confidence: 0.9,
      words: ['mapbox'],
      form: "'sk.' b64[-=]{32,128} '.' b64[-=]{20,30}",
      verify: 'GET https://api.mapbox.com/styles/v1/mapbox/streets-v11?access_token={token}',
    },
    {
      kind: 'temporary-access-token',
      confidence: 0.9,
      words: ['mapbox'],
      form: "'tk.' b64[-=]{32,128} '.' b64[-=]{20,30}",
      verify: 'GET https://api.mapbox.com/styles/v1/mapbox/streets-v11?access_token={token}',
    },
  ],
});
