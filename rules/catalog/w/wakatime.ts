/** WakaTime. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'wakatime',
  title: 'WakaTime',
  url: 'https://wakatime.com',
  severity: 'medium',
  opens: "reads and sends the user's coding activity",
  rotate: "In the account's API settings.",
  sources: ['https://wakatime.com/developers'],
  rules: [
    {
      kind: 'api-key',
      confidence: 0.8,
      words: ['waka_time', 'wakatime'],
      form: 'UUID',
      verify: 'GET https://api.wakatime.com/api/v1/users/current?api_key={token}',
    },
    {
      kind: 'api-key-2',
      form: "'waka_' alnum{36,64}",
      verify: 'GET https://api.wakatime.com/api/v1/users/current?api_key={token}',
    },
  ],
});
