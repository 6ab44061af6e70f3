/** Sumo Logic. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sumologic',
  title: 'Sumo Logic',
  url: 'https://www.sumologic.com',
  severity: 'high',
  opens: 'searches logs and changes collectors as the user',
  rotate: 'In the user preferences or under Administration, Access Keys.',
  sources: ['https://help.sumologic.com/docs/api'],
  otherHosts: true,
  rules: [
    { kind: 'access-id', severity: 'low', words: ['sumologic', 'sumo'], form: "'su' alnum{10,14}", part: true },
    {
      kind: 'access-token',
      confidence: 0.8,
      words: ['sumologic', 'sumo'],
      form: 'alnum{62,64}',
      paired: ['sumologic.access-id'],
      verify: 'GET https://api.sumologic.com/api/v1/accessKeys [Authorization: Basic base64({access_id}:{token})]',
    },
  ],
});
