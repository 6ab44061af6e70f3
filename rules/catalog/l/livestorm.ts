/** Livestorm. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'livestorm',
  title: 'Livestorm',
  url: 'https://livestorm.co',
  severity: 'high',
  opens: 'reads and writes webinars and their registrants',
  rotate: "In Livestorm's account settings, under Integrations, public API.",
  sources: ['https://developers.livestorm.co'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.9,
      words: ['livestorm'],
      form: "'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJhcGkubGl2ZXN0b3JtLmNvIiwianRpIjoi' alnum[-]{134} '.' b64url{43}",
      verify: 'GET https://api.livestorm.co/v1/ping [Authorization: {token}]',
    },
  ],
});
