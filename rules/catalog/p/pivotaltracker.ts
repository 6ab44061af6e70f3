/** Pivotal Tracker. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pivotaltracker',
  title: 'Pivotal Tracker',
  severity: 'medium',
  opens: "reads and writes the user's stories and projects",
  rotate: 'Pivotal Tracker has closed; remove the token.',
  sources: ['https://www.pivotaltracker.com/help/api'],
  rules: [
    {
      kind: 'api-token',
      confidence: 0.6,
      words: ['pivotal', 'pivotaltracker', 'tracker_token'],
      form: 'hex{32}',
      verify: 'GET https://www.pivotaltracker.com/services/v5/me [X-TrackerToken: {token}]',
    },
  ],
});
