/** RAWG. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'rawg',
  title: 'RAWG',
  url: 'https://rawg.io',
  severity: 'low',
  opens: 'looks up video game data',
  rotate: 'https://rawg.io/apidocs',
  sources: ['https://rawg.io/apidocs'],
  rules: [{ kind: 'api-key', words: ['rawg'], form: 'alnum{32}', verify: 'GET https://api.rawg.io/api/platforms?key={token}' }],
});
