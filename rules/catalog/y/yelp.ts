/** Yelp. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'yelp',
  title: 'Yelp',
  url: 'https://www.yelp.com',
  severity: 'low',
  opens: 'looks up businesses and reviews',
  rotate: 'https://www.yelp.com/developers/v3/manage_app',
  sources: ['https://docs.developer.yelp.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['yelp'],
      nameOnly: true,
      form: 'b64url[.=\\\\]{128}',
      verify:
        'GET https://api.yelp.com/v3/businesses/search?term=delis&latitude=40.7620799&longitude=-73.984179 [Authorization: Bearer {token}]',
    },
  ],
});
