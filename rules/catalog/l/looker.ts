/** Looker. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'looker',
  title: 'Looker',
  url: 'https://cloud.google.com/looker',
  severity: 'high',
  opens: "queries the company's data as the user",
  rotate: "In Looker's admin panel, under Users, Edit API keys.",
  sources: ['https://cloud.google.com/looker/docs/api-auth'],
  rules: [
    { kind: 'client-id', severity: 'low', confidence: 0.8, words: ['looker'], form: 'alnum{20}', part: true },
    { kind: 'client-secret', confidence: 0.8, words: ['looker'], form: 'alnum{24}', paired: ['base-url', 'looker.client-id'] },
  ],
});
