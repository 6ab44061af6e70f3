/** MuleSoft Anypoint Platform. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'anypoint',
  title: 'MuleSoft Anypoint Platform',
  url: 'https://www.mulesoft.com',
  severity: 'critical',
  opens: "manages the organisation's APIs and integrations",
  rotate: 'https://anypoint.mulesoft.com',
  sources: ['https://docs.mulesoft.com/'],
  rules: [
    {
      kind: 'api-key',
      words: ['anypoint'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      paired: ['api-key'],
      verify: 'GET https://anypoint.mulesoft.com/accounts/api/me [Authorization: Bearer {token}]',
    },
  ],
});
