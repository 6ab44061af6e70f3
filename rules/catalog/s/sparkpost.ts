/** SparkPost (Bird). */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sparkpost',
  title: 'SparkPost (Bird)',
  url: 'https://www.sparkpost.com',
  severity: 'high',
  opens: 'sends mail as the account and reads its recipients',
  rotate: "In the account's API settings.",
  sources: ['https://developers.sparkpost.com/api/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['spark', 'sparkpost'],
      form: 'alnum{40}',
      verify: 'GET https://api.sparkpost.com/api/v1/account [Authorization: {token}]',
    },
  ],
});
