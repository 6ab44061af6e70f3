/** Captain Data. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'captaindata',
  title: 'Captain Data',
  url: 'https://www.captaindata.com',
  severity: 'high',
  opens: "runs the account's data workflows and reads results",
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      confidence: 0.6,
      words: ['captaindata', 'captain_data'],
      form: 'hex{64}',
      paired: ['captaindata.project-id'],
    },
    {
      kind: 'project-id',
      severity: 'low',
      confidence: 0.6,
      words: ['captaindata', 'captain_data'],
      form: 'uuid',
      part: true,
      paired: ['captaindata.api-key'],
    },
  ],
});
