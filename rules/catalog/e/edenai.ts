/** Eden AI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'edenai',
  title: 'Eden AI',
  url: 'https://www.edenai.co',
  severity: 'high',
  opens: "runs models of many providers at the account's cost",
  rotate: 'https://app.edenai.run',
  sources: ['https://docs.edenai.co/'],
  rules: [
    {
      kind: 'api-key',
      words: ['edenai'],
      form: "alnum{36} '.' alnum{92} '.' word{43}",
      verify: 'GET https://api.edenai.run/v1/automl/text/project [Authorization: Bearer {token}]',
    },
  ],
});
