/** Tavily. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'tavily',
  title: 'Tavily',
  url: 'https://www.tavily.com',
  severity: 'medium',
  opens: "runs web searches at the account's cost",
  rotate: 'https://app.tavily.com',
  sources: ['https://docs.tavily.com/'],
  rules: [
    {
      kind: 'api-key',
      form: "'tvly-' b64url{32,40}",
      verify: 'GET https://api.tavily.com/usage [Authorization: Bearer {token}]',
    },
    {
      kind: 'api-key-environment',
      form: "('tvly-dev-' | 'tvly-prod-') alnum{32}",
      verify: 'GET https://api.tavily.com/usage [Authorization: Bearer {token}]',
    },
  ],
});
