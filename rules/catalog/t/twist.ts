/** Twist. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'twist',
  title: 'Twist',
  url: 'https://twist.com',
  severity: 'high',
  opens: 'reads and posts messages as the user',
  rotate: "In the account's API settings.",
  sources: ['https://developer.twist.com/v3/'],
  rules: [
    {
      kind: 'access-token',
      confidence: 0.6,
      words: ['twist_api', 'twist_token', 'twist_access', 'twist_oauth'],
      form: 'hex{40,46}',
    },
  ],
});
