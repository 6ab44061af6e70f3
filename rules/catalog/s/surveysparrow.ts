/** SurveySparrow. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'surveysparrow',
  title: 'SurveySparrow',
  url: 'https://surveysparrow.com',
  severity: 'high',
  opens: 'reads contacts and survey answers',
  rotate: "In the account's API settings.",
  sources: ['https://developers.surveysparrow.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['surveysparrow'],
      form: 'b64url{88}',
      verify: 'GET https://api.surveysparrow.com/v1/contacts [Authorization: Bearer {token}]',
    },
  ],
});
