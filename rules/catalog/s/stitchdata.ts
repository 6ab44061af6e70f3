/** Stitch. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'stitchdata',
  title: 'Stitch',
  url: 'https://www.stitchdata.com',
  severity: 'critical',
  opens: 'manages data sources and destinations of the pipeline account',
  rotate: "In the account's API settings.",
  sources: ['https://www.stitchdata.com/docs/developers/stitch-connect/api'],
  rules: [
    {
      kind: 'api-key',
      words: ['stitchdata'],
      form: 'word{35}',
      verify: 'GET https://api.stitchdata.com/v4/sources [Authorization: Bearer {token}]',
    },
  ],
});
