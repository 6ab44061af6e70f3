/** Twilio Segment. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'segment',
  title: 'Twilio Segment',
  url: 'https://segment.com',
  severity: 'high',
  opens: "manages the workspace's sources, destinations and tracking data",
  rotate: 'In the workspace settings, under Access Management, Tokens.',
  sources: ['https://docs.segmentapis.com/'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-key',
      words: ['segment', 'sgmt'],
      form: "b64url{40,50} '.' b64url{40,50}",
      verify: 'GET https://platform.segmentapis.com/v1beta/workspaces [Authorization: Bearer {token}]',
    },
    {
      kind: 'public-api-token',
      form: "'sgp_' b64url{60,70}",
      verify: 'GET https://api.segmentapis.com/ [Authorization: Bearer {token}]',
    },
  ],
});
