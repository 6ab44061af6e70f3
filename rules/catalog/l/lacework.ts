/** Lacework. */
import { defineProvider } from '../../provider.ts';

export const provider = defineProvider({
  id: 'lacework',
  title: 'Lacework',
  url: 'https://www.lacework.com',
  severity: 'critical',
  opens: 'reads and changes the cloud security account',
  rotate: 'In the Lacework console, under Settings, API keys.',
  sources: [
    'https://docs.fortinet.com/document/forticnapp/latest/administration-guide/155000',
    'https://docs.fortinet.com/document/forticnapp/latest/api-reference',
  ],
  rules: [
    { kind: 'api-key-id', severity: 'low', words: ['lacework'], form: 'word{24,60}', part: true },
    { kind: 'api-secret', words: ['lacework'], form: "'_' alnum{31}" },
  ],
});
