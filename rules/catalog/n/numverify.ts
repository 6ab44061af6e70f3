/** numverify. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'numverify',
  title: 'numverify',
  url: 'https://numverify.com',
  severity: 'low',
  opens: "validates phone numbers on the account's quota",
  rotate: 'In the numverify dashboard, reset the access key.',
  sources: ['https://numverify.com/documentation'],
  rules: [
    {
      kind: 'api-key',
      words: ['numverify'],
      form: 'alnum{32}',
      verify: 'GET https://apilayer.net/api/validate?access_key={token}&number=14158586273',
    },
  ],
});
