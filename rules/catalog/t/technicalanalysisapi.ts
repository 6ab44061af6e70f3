/** Technical Analysis API. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'technicalanalysisapi',
  title: 'Technical Analysis API',
  url: 'https://technical-analysis-api.com',
  severity: 'low',
  opens: 'looks up market analysis',
  rotate: "In the account's API settings.",
  rules: [
    {
      kind: 'api-key',
      words: ['technicalanalysisapi'],
      form: 'alnum{48}',
      verify: 'GET https://technical-analysis-api.com/api/v1/analysis/BTC?apiKey={token}',
    },
  ],
});
