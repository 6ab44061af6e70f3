/** Splunk. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'splunk',
  title: 'Splunk',
  url: 'https://www.splunk.com',
  severity: 'high',
  opens: "searches and changes indexed data with the user's role",
  rotate: 'In Splunk Web settings, on the Tokens page.',
  sources: ['https://docs.splunk.com/Documentation/Splunk/9.2.0/Security/Setupauthenticationwithtokens'],
  rules: [
    { kind: 'authentication-token', words: ['splunk'], nameOnly: true, form: 'UUID' },
    {
      kind: 'observability-token',
      words: ['splunk'],
      nameOnly: true,
      form: 'alnum{22}',
      verify: 'GET https://api.us1.signalfx.com/v2/dashboard [X-Sf-Token: {token}]',
    },
  ],
});
