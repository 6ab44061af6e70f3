/** Okta. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'okta',
  title: 'Okta',
  url: 'https://www.okta.com',
  severity: 'critical',
  opens: 'manages users, groups and applications of the org',
  rotate: 'In the Okta admin console, under Security, API, Tokens.',
  sources: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
  rules: [
    {
      kind: 'api-token',
      title: 'Okta API token',
      severity: 'critical',
      confidence: 0.88,
      words: ['okta', 'ssws'],
      form: "'00' b64url{40}",
      rotate: 'https://developer.okta.com/docs/guides/create-an-api-token/',
      names: { item: 'okta api-token', field: 'token' },
      sources: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
    },
    {
      kind: 'client-id',
      severity: 'low',
      confidence: 0.6,
      words: ['okta'],
      form: "'0oa' alnum{17}",
      part: true,
      paired: ['okta.client-secret'],
    },
    { kind: 'client-secret', confidence: 0.6, words: ['okta'], form: 'b64url{40,64}', paired: ['okta.client-id'] },
    {
      kind: 'org-domain',
      severity: 'low',
      form: "lowalnum[-]{1,63} ('.okta.com' | '.oktapreview.com' | '.okta-emea.com')",
      part: true,
    },
  ],
});
