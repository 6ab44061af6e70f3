/** Impala. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'impala',
  title: 'Impala',
  url: 'https://impala.travel',
  severity: 'medium',
  opens: 'searches and books hotel rooms for the partner',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['impala'],
      nameOnly: true,
      form: 'word{46}',
      verify: 'GET https://api.impala.travel/v1/bookings [x-api-key: {token}]',
    },
  ],
});
