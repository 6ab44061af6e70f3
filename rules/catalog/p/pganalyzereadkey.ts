/** pganalyze. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'pganalyzereadkey',
  title: 'pganalyze',
  url: 'https://pganalyze.com',
  severity: 'high',
  opens: 'reads query statistics of the databases',
  rotate: 'In the pganalyze organization settings, under API keys.',
  sources: ['https://pganalyze.com/docs/api'],
  rules: [{ kind: 'read-api-key', confidence: 0.6, words: ['pganalyze'], form: 'alnum{16}' }],
});
