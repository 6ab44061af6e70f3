/** ZipCodeAPI. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'zipcodeapi',
  title: 'ZipCodeAPI',
  url: 'https://www.zipcodeapi.com',
  severity: 'low',
  opens: 'looks up zip codes and distances',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['zipcodeapi'],
      form: 'alnum{64}',
      verify: 'GET https://www.zipcodeapi.com/rest/{token}/distance.json/71601/72959/mile',
    },
  ],
});
