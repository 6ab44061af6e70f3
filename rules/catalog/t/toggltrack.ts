/** Toggl Track. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'toggltrack',
  title: 'Toggl Track',
  url: 'https://toggl.com/track/',
  severity: 'medium',
  opens: "reads and changes the user's time entries",
  rotate: 'https://track.toggl.com/profile',
  sources: ['https://engineering.toggl.com/docs/track/'],
  rules: [
    {
      kind: 'api-key',
      words: ['toggl'],
      nameOnly: true,
      form: 'alnum{32}',
      verify: 'GET https://api.track.toggl.com/api/v8/me [Authorization: Basic base64({token}:api_token)]',
    },
  ],
});
