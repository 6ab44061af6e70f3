/** Clarifai. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'clarifai',
  title: 'Clarifai',
  url: 'https://www.clarifai.com',
  severity: 'high',
  opens: "runs models and reads the app's data at the account's cost",
  rotate: 'https://clarifai.com/settings/security',
  sources: ['https://docs.clarifai.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['clarifai'],
      form: 'alnum{32}',
      verify: 'GET https://api.clarifai.com/v2/inputs [Authorization: Key {token}]',
    },
    {
      kind: 'api-key-2',
      words: ['clarifai'],
      form: 'xdigit{32,36}',
      verify: 'GET https://api.clarifai.com/v2/models [Authorization: Key {token}]',
    },
  ],
});
