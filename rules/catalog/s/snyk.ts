/** Snyk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'snyk',
  title: 'Snyk',
  url: 'https://snyk.io',
  severity: 'high',
  opens: 'reads vulnerability data and changes projects as the user',
  rotate: 'https://app.snyk.io/account',
  sources: ['https://docs.snyk.io/snyk-api-info/authentication-for-api'],
  otherHosts: true,
  rules: [
    {
      kind: 'api-token',
      words: ['snyk'],
      form: "alnum{8} '-' alnum{4} '-' alnum{4} '-' alnum{4} '-' alnum{12}",
      verify: 'GET https://api.snyk.io/rest/self?version=2024-10-15 [Authorization: Bearer {token}]',
    },
  ],
});
