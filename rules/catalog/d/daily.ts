/** Daily. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'daily',
  title: 'Daily',
  url: 'https://www.daily.co',
  severity: 'high',
  opens: 'creates video rooms and reads recordings',
  rotate: 'https://dashboard.daily.co/developers',
  sources: ['https://docs.daily.co/'],
  rules: [
    {
      kind: 'api-key',
      words: ['daily'],
      nameOnly: true,
      form: 'alnum{64}',
      verify: 'GET https://api.daily.co/v1/rooms [Authorization: Bearer {token}]',
    },
  ],
});
