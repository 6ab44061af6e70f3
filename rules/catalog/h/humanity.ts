/** Humanity. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'humanity',
  title: 'Humanity',
  url: 'https://www.humanity.com',
  severity: 'medium',
  opens: 'reads and writes staff schedules',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['humanity'],
      nameOnly: true,
      form: 'alnum{40}',
      verify: 'GET https://www.humanity.com/api/v2/me?access_token={token}',
    },
  ],
});
