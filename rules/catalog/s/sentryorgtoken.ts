/** Sentry organization token. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'sentryorgtoken',
  title: 'Sentry organization token',
  url: 'https://sentry.io',
  severity: 'high',
  opens: 'uploads source maps and creates releases in the organisation',
  rotate: "In the organization's settings, under auth tokens.",
  sources: ['https://docs.sentry.io/account/auth-tokens/'],
  otherHosts: true,
  rules: [
    {
      kind: 'organization-auth-token',
      confidence: 0.9,
      words: ['sentryorgtoken'],
      form: "'sntrys_eyJ' b64{80,400} '='{0,2} '_' b64{43}",
      verify: 'GET https://sentry.io/api/0/ [Authorization: Bearer {token}]',
    },
  ],
});
