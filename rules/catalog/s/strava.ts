/** Strava. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'strava',
  title: 'Strava',
  url: 'https://www.strava.com',
  severity: 'medium',
  opens: "reads and changes the athlete's activities within its scopes",
  rotate: 'https://www.strava.com/settings/api',
  sources: ['https://developers.strava.com/docs/authentication/'],
  rules: [
    {
      kind: 'access-token',
      words: ['strava'],
      nameOnly: true,
      form: 'hex{40}',
      verify: 'GET https://www.strava.com/api/v3/athlete [Authorization: Bearer {token}]',
    },
  ],
});
