/** Okta. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'okta',
  title: 'Okta',
  url: 'https://www.okta.com',
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
  ],
});
