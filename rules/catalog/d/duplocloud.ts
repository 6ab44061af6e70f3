/** DuploCloud. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'duplocloud',
  title: 'DuploCloud',
  url: 'https://duplocloud.com',
  severity: 'critical',
  opens: "manages the tenant's cloud infrastructure",
  rotate: "In the account's API settings.",
  sources: ['https://docs.duplocloud.com/'],
  rules: [{ kind: 'api-key', confidence: 0.9, words: ['duplocloud'], form: "'AQAAANCMnd8BFdERjHo' b64url{200,900}" }],
});
